/**
 * What a browser may do with a page of the editor or the desk. `docker/web-headers.conf` says the same to nginx
 * (tools/test/web-server.mjs compares them).
 */
export const webHeaders = {
  // Scripts come from this server only. Mantine and React Flow place elements with style attributes.
  'Content-Security-Policy': [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    // The desk plays messages from memory.
    "media-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  // No other site keeps a hold of a window that it opened, or takes our files into its pages.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(self)',
};
