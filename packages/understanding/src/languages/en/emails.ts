import { emailsIn } from '../../text/spoken-email.js';
import type { Found } from '../language.js';

const words = {
  at: new Set(['at']),
  signs: new Map([
    ['dot', '.'],
    ['point', '.'],
    ['underscore', '_'],
    ['dash', '-'],
    ['hyphen', '-'],
    ['plus', '+'],
  ]),
  before: new Set(['is']),
};

/** E-mail addresses, typed or spoken: "anna dot smith at example dot com". */
export const emails = (said: readonly string[]): Found<string>[] => emailsIn(said, words);
