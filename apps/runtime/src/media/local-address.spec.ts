import { describe, expect, it } from '@jest/globals';
import { localAddressTowards } from './local-address.js';

describe('the address of ours that a peer is told', () => {
  it.each([
    ['192.0.2.1', '10.0.0.1', '10.0.0.1'],
    ['127.0.0.1', '0.0.0.0', '127.0.0.1'],
    ['localhost', '0.0.0.0', '127.0.0.1'],
    ['nowhere.invalid', '0.0.0.0', '0.0.0.0'],
  ])('towards %s, bound to %s, is %s', async (peer, bound, address) => {
    expect(await localAddressTowards(peer, bound)).toBe(address);
  });
});
