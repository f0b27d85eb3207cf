import { describe, expect, it } from '@jest/globals';
import { roles } from '@baton/persistence';
import { mayGive, refusalOf } from './people-rules.js';

const owner = { id: 'o', role: 'owner' } as const;
const other = { id: 'p', role: 'owner' } as const;
const admin = { id: 'a', role: 'admin' } as const;

describe('looking after people', () => {
  it('gives away no more than one has', () => {
    expect(roles.filter((role) => mayGive('owner', role))).toEqual(['viewer', 'analyst', 'admin', 'owner', 'agent']);
    expect(roles.filter((role) => mayGive('admin', role))).toEqual(['viewer', 'analyst', 'admin', 'agent']);
    for (const role of ['analyst', 'viewer', 'agent'] as const) {
      expect(roles.filter((given) => mayGive(role, given))).toEqual([]);
    }
  });

  it('keeps admins away from owners', () => {
    expect(refusalOf(admin, owner, 'viewer', ['o', 'p'])).toBe('above-own-role');
    expect(refusalOf(admin, owner, null, ['o', 'p'])).toBe('above-own-role');
    expect(refusalOf(admin, { id: 'b', role: 'analyst' }, 'owner', ['o'])).toBe('above-own-role');
    expect(refusalOf(admin, { id: 'b', role: 'admin' }, 'viewer', ['o'])).toBeNull();
  });

  it('is not for oneself, so that nobody locks themselves out', () => {
    expect(refusalOf(owner, owner, 'admin', ['o', 'p'])).toBe('not-yourself');
  });

  it('leaves an owner', () => {
    expect(refusalOf(owner, other, 'admin', ['o', 'p'])).toBeNull();
    expect(refusalOf(owner, other, null, ['p'])).toBe('last-owner');
    expect(refusalOf(owner, other, 'admin', ['p'])).toBe('last-owner');
    expect(refusalOf(owner, other, 'owner', ['p'])).toBeNull();
    expect(refusalOf(owner, { id: 'v', role: 'viewer' }, null, ['o'])).toBeNull();
  });
});
