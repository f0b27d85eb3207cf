/** IP6 for an address with colons, else IP4 (host names too). */
export function addressTypeOf(address: string): 'IP4' | 'IP6' {
  return address.includes(':') ? 'IP6' : 'IP4';
}
