import { english } from './english.js';
import type { EngineTexts } from './engine-texts.js';
import { french } from './french.js';

/** By the first part of a BCP 47 tag: another language is a file beside these, and a name here. */
const byLanguage: Readonly<Record<string, EngineTexts>> = { en: english, fr: french };

const primary = (language: string): string => language.split('-')[0]?.toLowerCase() ?? '';

/** Has the engine texts of its own in a BCP 47 language? */
export const speaksLanguage = (language: string): boolean => Object.hasOwn(byLanguage, primary(language));

/** The texts of a BCP 47 language; English stands in for one that is not there. */
export const textsOf = (language: string): EngineTexts =>
  speaksLanguage(language) ? (byLanguage[primary(language)] ?? english) : english;
