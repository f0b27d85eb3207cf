import { inFrenchType } from '../language/french-type.js';
import { language, type Language } from '../language/language.js';
import { english } from './problem-texts-en.js';
import { french } from './problem-texts-fr.js';

const texts: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en: english, fr: inFrenchType(french) };

/**
 * What the api refused something for, in the language of the page; undefined: a code that this page does not know.
 *
 * @param why the api's finer reason, where it has one
 */
export function problemWords(code: string, why?: string, spoken: Language = language): string | undefined {
  const known = texts[spoken];
  const finer = `${code}.${why ?? ''}`;
  return Object.hasOwn(known, finer) ? known[finer] : Object.hasOwn(known, code) ? known[code] : undefined;
}
