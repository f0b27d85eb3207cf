import { describe, expect, it } from '@jest/globals';
import type { Ask } from './ask.js';
import { redirected } from './redirected.js';

const ask: Ask = {
  method: 'POST',
  url: new URL('https://crm.example/bookings?day=1'),
  headers: [
    { name: 'authorization', value: 'Bearer hunter2', confidential: true },
    { name: 'content-type', value: 'application/json', confidential: false },
    { name: 'idempotency-key', value: '1', confidential: false },
    { name: 'x-tenant', value: 'a', confidential: false },
  ],
  body: '{}',
};
const names = (next: Ask | undefined) => next?.headers.map(({ name }) => name);

describe('a redirect', () => {
  it('is an answer with a place to go to, and nothing else', () => {
    expect(redirected(ask, 200, '/elsewhere')).toBeUndefined();
    expect(redirected(ask, 304, '/elsewhere')).toBeUndefined();
    expect(redirected(ask, 302, undefined)).toBeUndefined();
    expect(redirected(ask, 307, 'later')?.url.href).toBe('https://crm.example/later');
  });

  it.each([301, 302, 303])('%i makes a POST a GET without its body', (status) => {
    const next = redirected(ask, status, '/seen');
    expect(next).toMatchObject({ method: 'GET', body: null });
    expect(names(next)).toEqual(['authorization', 'x-tenant']);
  });

  it.each([307, 308])('%i is asked the same thing', (status) => {
    expect(redirected(ask, status, '/there')).toEqual({ ...ask, url: new URL('https://crm.example/there') });
  });

  it('leaves a PUT what it is, but for 303', () => {
    const put: Ask = { ...ask, method: 'PUT' };
    expect(redirected(put, 302, '/x')).toMatchObject({ method: 'PUT', body: '{}' });
    expect(redirected(put, 303, '/x')).toMatchObject({ method: 'GET', body: null });
  });

  it.each(['https://crm.example:8443/', 'https://other.example/', 'https://sub.crm.example/'])(
    'takes nothing confidential to %s',
    (location) => expect(names(redirected(ask, 307, location))).not.toContain('authorization'),
  );

  it.each([
    ['downgrade', 'http://crm.example/'],
    ['scheme', 'file:///etc/passwd'],
    ['scheme', 'gopher://crm.example/'],
    ['credentials', 'https://a:b@crm.example/'],
    ['url', 'https://['],
  ])('is refused for its %s', (reason, location) => {
    expect(() => redirected(ask, 302, location)).toThrow(expect.objectContaining({ code: 'refused', reason }));
  });

  it('may lead from HTTP to HTTPS of the same host with all it has', () => {
    const plain = { ...ask, url: new URL('http://crm.example/') };
    expect(names(redirected(plain, 308, 'https://crm.example/'))).toContain('authorization');
  });
});
