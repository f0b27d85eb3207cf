/**
 * The payload of RFC 4733 §2.3:
 *
 *      0                   1                   2                   3
 *     |     event     |E|R| volume    |          duration             |
 */
export const TELEPHONE_EVENT_BYTES = 4;

const DIGITS = '0123456789*#ABCD';

/** A key of the telephone keypad: 0–9, * and #, and A–D. */
export type DtmfDigit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#' | 'A' | 'B' | 'C' | 'D';

/** The key that an event code stands for (RFC 4733 table 3); undefined for flash and all other events. */
export function digitOfEvent(event: number): DtmfDigit | undefined {
  return DIGITS[event] as DtmfDigit | undefined;
}

export function isDtmfDigit(text: string): text is DtmfDigit {
  return text.length === 1 && DIGITS.includes(text);
}

export function eventOfDigit(digit: DtmfDigit): number {
  return DIGITS.indexOf(digit);
}

/** Writes one event payload at `at`; `duration` is in timestamp units and must fit 16 bits. */
export function writeTelephoneEvent(
  into: Uint8Array,
  at: number,
  event: number,
  end: boolean,
  volume: number,
  duration: number,
): void {
  into[at] = event;
  into[at + 1] = (end ? 0x80 : 0) | (volume & 0x3f);
  into[at + 2] = duration >>> 8;
  into[at + 3] = duration;
}
