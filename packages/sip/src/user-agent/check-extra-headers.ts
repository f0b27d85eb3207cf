import { type ExtraHeaders, Headers } from '../messages/headers.js';
import { SipError } from '../sip-error.js';

const reserved = ['Via', 'From', 'To', 'Call-ID', 'CSeq', 'Content-Length', 'Max-Forwards'];

/**
 * Refuses application headers that only the stack may write, or that would break out of their line.
 * Throws SipError RESERVED_HEADER or HEADER_INJECTION before anything is sent.
 */
export function checkExtraHeaders(extra: ExtraHeaders | undefined): void {
  if (!extra) return;
  const headers = new Headers().addAll(extra);
  const taken = reserved.find((name) => headers.has(name));
  if (taken) throw new SipError('RESERVED_HEADER', `${taken} is written by the stack`);
}
