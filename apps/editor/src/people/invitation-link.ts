/** 32 bytes in base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** The link of a token. It stands behind the #, which a browser tells no server. */
export const linkOf = (origin: string, token: string): string => `${origin}/invitation#${token}`;

/** The token of an address's part from the # on, or null when there is none. */
export function tokenIn(hash: string): string | null {
  const token = hash.replace(/^#/, '');
  return TOKEN.test(token) ? token : null;
}
