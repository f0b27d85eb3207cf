import type { NextFunction, Request, Response } from 'express';

/** The api serves JSON and event streams: nothing of it may be framed, guessed at, cached or run as a page. */
export function securityHeaders(request: Request, response: Response, next: NextFunction): void {
  const isDocs = request.path.startsWith('/api/docs');
  response.setHeader(
    'Content-Security-Policy',
    isDocs
      ? "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'"
      : "default-src 'none'; frame-ancestors 'none'",
  );
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('X-Frame-Options', 'DENY');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  if (!isDocs) response.setHeader('Cache-Control', 'no-store');
  next();
}
