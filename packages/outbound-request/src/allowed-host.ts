/** Allowed is a host with all its ports, or with one; a name is not allowed by the address that it has. */
export function isAllowed(allowed: ReadonlySet<string>, { hostname, port, protocol }: URL): boolean {
  const used = port === '' ? (protocol === 'https:' ? '443' : '80') : port;
  return allowed.has(hostname) || allowed.has(`${hostname}:${used}`);
}
