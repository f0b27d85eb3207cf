import { commonParts, rows } from './common-parts.js';

/** In characters; there is no rule about which (NIST SP 800-63B, section 5.1.1.2). */
export const shortestPassword = 12;
/** In UTF-16 units, so that nobody sends a book to be hashed. */
export const longestPassword = 1000;

/** What must be left when everything that is easily guessed is taken away. */
const LEAST_OWN = 5;
/** Of a password that is called strong. */
const STRONG_OWN = 12;

/** Whose password it is; what is known of them is guessed first. */
export interface PasswordOwner {
  name: string;
  email: string;
}

export type PasswordFault = 'too-short' | 'too-long' | 'too-common' | 'like-you';
export type PasswordStrength = 'fair' | 'strong';

/** Why a password is refused, or null when it may be taken. */
export function passwordFault(password: string, owner: PasswordOwner): PasswordFault | null {
  if ([...password].length < shortestPassword) return 'too-short';
  if (password.length > longestPassword) return 'too-long';
  if (ownPart(password, []) < LEAST_OWN) return 'too-common';
  return ownPart(password, wordsAbout(owner)) < LEAST_OWN ? 'like-you' : null;
}

/** How hard it is to guess a password that may be taken. */
export function passwordStrength(password: string, owner: PasswordOwner): PasswordStrength {
  return ownPart(password, wordsAbout(owner)) >= STRONG_OWN ? 'strong' : 'fair';
}

/** How many characters are left without what is guessed first: usual words, `about`, runs of keys, repetitions, years. */
function ownPart(password: string, about: readonly string[]): number {
  let text = password.normalize('NFKC').toLowerCase();
  for (const word of [...about, ...commonParts]) text = without(text, word);
  text = text.replace(/(?:19|20)\d\d/g, ' ');
  text = withoutRuns(text);
  // A part that comes again is worth no more than once: `abcxabcxabcx`, `aaaa`.
  text = text.replace(/(.+?)\1+/gu, '$1');
  return new Set(text.replace(/\s/gu, '')).size;
}

const lookalikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Takes a word out, also where signs that look alike stand for its letters. */
function without(text: string, word: string): string {
  const read = [...text].map((sign) => lookalikes[sign] ?? sign);
  const written = [...text];
  for (const candidate of [written, read]) {
    for (let at = indexOf(candidate, word); at >= 0; at = indexOf(candidate, word)) {
      const length = [...word].length;
      written.fill(' ', at, at + length);
      read.fill(' ', at, at + length);
    }
  }
  return written.join('');
}

function indexOf(signs: readonly string[], word: string): number {
  const wanted = [...word];
  return signs.findIndex((_sign, at) => wanted.every((letter, offset) => signs[at + offset] === letter));
}

/** Takes out four and more keys that lie side by side in a row, or letters and digits in their order, either way. */
function withoutRuns(text: string): string {
  let rest = text;
  for (const row of [...rows, ...rows.map((known) => [...known].reverse().join(''))]) {
    for (let length = row.length; length >= 4; length -= 1) {
      for (let from = 0; from + length <= row.length; from += 1) {
        rest = rest.replaceAll(row.slice(from, from + length), ' ');
      }
    }
  }
  return rest;
}

/** The parts of a name and an address that have three letters or more, the longest first. */
function wordsAbout({ name, email }: PasswordOwner): string[] {
  return `${name} ${email}`
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => [...word].length >= 3)
    .sort((one, other) => other.length - one.length);
}
