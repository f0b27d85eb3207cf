const longForms: Readonly<Record<string, string>> = {
  a: 'Accept-Contact',
  b: 'Referred-By',
  c: 'Content-Type',
  d: 'Request-Disposition',
  e: 'Content-Encoding',
  f: 'From',
  i: 'Call-ID',
  j: 'Reject-Contact',
  k: 'Supported',
  l: 'Content-Length',
  m: 'Contact',
  o: 'Event',
  r: 'Refer-To',
  s: 'Subject',
  t: 'To',
  u: 'Allow-Events',
  v: 'Via',
  x: 'Session-Expires',
};

const wellKnown = [
  ...Object.values(longForms),
  ...['Accept', 'Accept-Encoding', 'Accept-Language', 'Allow', 'Authorization', 'Content-Disposition', 'CSeq'],
  ...['Date', 'Expires', 'Max-Forwards', 'MIME-Version', 'Min-SE', 'P-Asserted-Identity', 'Proxy-Authenticate'],
  ...['Proxy-Authorization', 'Proxy-Require', 'RAck', 'Reason', 'Record-Route', 'Refer-Sub', 'Replaces', 'Require'],
  ...['Retry-After', 'Route', 'RSeq', 'Server', 'Subscription-State', 'Timestamp', 'Unsupported', 'User-Agent'],
  ...['User-to-User', 'Warning', 'WWW-Authenticate'],
];

/** The header's identity: lower case of its long form. */
const keys = new Map<string, string>();
const names = new Map<string, string>();
for (const name of wellKnown) {
  names.set(name.toLowerCase(), name);
  keys.set(name, name.toLowerCase());
  keys.set(name.toLowerCase(), name.toLowerCase());
}
for (const [compact, name] of Object.entries(longForms)) {
  keys.set(compact, name.toLowerCase());
  keys.set(compact.toUpperCase(), name.toLowerCase());
}

/** Compact and long form, in any case, give the same key (RFC 3261 §7.3.1, §7.3.3). */
export function headerKey(name: string): string {
  return keys.get(name) ?? keys.get(name.toLowerCase()) ?? name.toLowerCase();
}

/** How a header is written: the RFC's own spelling where there is one, else as given. */
export function headerName(key: string, given: string): string {
  return names.get(key) ?? given;
}
