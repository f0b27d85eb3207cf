import { expect, it } from '@jest/globals';
import { personWords } from './person-words.js';

it('calls a colleague by their address and oneself “you”', () => {
  expect(personWords('one@example.com', 'one@example.com')).toBe('you');
  expect(personWords('two@example.com', 'one@example.com')).toBe('two@example.com');
  expect(personWords(null, 'one@example.com')).toBe('somebody');
});
