import type { Language } from '../languages/language.js';
import { placeholders } from './features.js';

interface Mask {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** Puts placeholders for numbers, dates and times, so that an example stands for every table, day and hour. */
export function maskValues(
  words: readonly string[],
  language: Language,
  alsoNames: readonly { start: number; end: number }[] = [],
): string[] {
  // Which day it is does not matter here: only where a date stands.
  const dates = language.dates(words, { today: '2000-01-01', dayFirst: true, evenings: true });
  const numbers = language.numbers(words);
  const masks: Mask[] = [
    ...alsoNames.map(({ start, end }) => ({ start, end, by: placeholders.name })),
    ...dates
      .filter(({ strength }) => strength === 'cued')
      .map(({ start, end }) => ({ start, end, by: placeholders.date })),
    ...numbers
      .filter(({ strength }) => strength === 'cued')
      .map(({ start, end }) => ({ start, end, by: placeholders.number })),
    ...language
      .times(words, { evenings: true, time: '12:00' })
      .filter(({ strength }) => strength !== 'bare')
      .map(({ start, end }) => ({ start, end, by: placeholders.time })),
    // A bare one is mostly no number: "set one up".
    ...numbers.filter(({ value }) => value !== 1).map(({ start, end }) => ({ start, end, by: placeholders.number })),
  ];
  const masked: string[] = [];
  for (let at = 0; at < words.length;) {
    const mask = masks.find(({ start }) => start === at);
    masked.push(mask ? mask.by : (words[at] ?? ''));
    at = mask ? mask.end : at + 1;
  }
  return masked;
}
