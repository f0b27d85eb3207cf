import { describe, expect, it } from '@jest/globals';
import { linkOf, tokenIn } from './invitation-link.js';

const token = 'aZ09_-'.repeat(8).slice(0, 43);

describe('the link of an invitation', () => {
  it('tells its token to no server', () => {
    const { pathname, search, hash } = new URL(linkOf('https://baton.example', token));
    expect([pathname, search]).toEqual(['/invitation', '']);
    expect(tokenIn(hash)).toBe(token);
  });

  it.each(['', '#', '#short', `#${token}x`, `#${token.slice(1)}!`])('is none without a token: %j', (hash) => {
    expect(tokenIn(hash)).toBeNull();
  });
});
