import { emailsIn } from '../../text/spoken-email.js';
import type { Found } from '../language.js';

const words = {
  at: new Set(['arobase', 'arobas', 'arrobase', 'chez', 'at']),
  signs: new Map([
    ['point', '.'],
    ['underscore', '_'],
    ['souligné', '_'],
    ['tiret', '-'],
    ['plus', '+'],
  ]),
  before: new Set(['est', 'adresse', 'mail', 'ce']),
};

/** E-mail addresses, typed or spoken: "anna point dupont arobase exemple point fr", "tiret du bas" for _. */
export function emails(said: readonly string[]): Found<string>[] {
  const low = said.findIndex((word, at) => word === 'tiret' && /^bas$|^du$/.test(said[at + 1] ?? ''));
  if (low < 0) return emailsIn(said, words);
  // Several words for one sign: read without them, then placed where they stood.
  const length = said[low + 1] === 'bas' ? 2 : 3;
  const shorter = [...said.slice(0, low), 'underscore', ...said.slice(low + length)];
  const moved = (at: number): number => (at > low ? at + length - 1 : at);
  return emails(shorter).map(({ start, end, ...found }) => ({ ...found, start: moved(start), end: moved(end) }));
}
