import { type Headers } from './headers.js';

/** A SIP request (RFC 3261 §7.1). The body is opaque here. */
export interface SipRequest {
  readonly kind: 'request';
  readonly method: string;
  /** As written on the request line. */
  readonly requestUri: string;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** A SIP response (RFC 3261 §7.2). */
export interface SipResponse {
  readonly kind: 'response';
  readonly status: number;
  readonly reason: string;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

export type SipMessage = SipRequest | SipResponse;

/** A body as the application gives it; a string is written as UTF-8. */
export type MessageBody = string | Uint8Array;

const none = new Uint8Array(0);

/** The bytes of a body that may be absent. */
export function bodyBytes(body: MessageBody | undefined): Uint8Array {
  if (body === undefined) return none;
  return typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
}

/** A body as text. */
export function bodyText(message: { readonly body: Uint8Array }): string {
  return Buffer.from(message.body.buffer, message.body.byteOffset, message.body.byteLength).toString('utf8');
}
