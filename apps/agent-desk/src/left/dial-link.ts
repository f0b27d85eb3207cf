/** The address of a link that dials a number (RFC 3966); null when it is none, as of a caller who withholds theirs. */
export function dialLink(number: string | null): string | null {
  const digits = (number ?? '').replace(/[\s().-]/g, '');
  return /^\+?[0-9]{3,20}$/.test(digits) ? `tel:${digits}` : null;
}
