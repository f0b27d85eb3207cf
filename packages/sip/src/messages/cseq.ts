import { SipError } from '../sip-error.js';

/** RFC 3261 §20.16. */
export interface CSeq {
  readonly number: number;
  readonly method: string;
}

const shape = /^(\d+)\s+([\w\-.!%*+`'~]+)$/;

/** Parses a CSeq value; the number must be below 2^31 (§8.1.1.5). Throws SipError MALFORMED. */
export function parseCSeq(text: string): CSeq {
  const match = shape.exec(text.trim());
  const number = Number(match?.[1]);
  if (!match?.[2] || number >= 2 ** 31) throw new SipError('MALFORMED', 'malformed CSeq');
  return { number, method: match[2] };
}
