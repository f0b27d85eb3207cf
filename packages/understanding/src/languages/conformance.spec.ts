import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { wordsOf } from '../text/words-of.js';
import * as known from './known-languages.js';

const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
);
const context = { today: '2026-11-22', dayFirst: true, evenings: true, time: '12:00' };

it('every folder is a language that is listed, once', () => {
  const tags = Object.values(known).map(({ tag }) => tag);
  expect(tags.sort()).toEqual(folders.map(({ name }) => name).sort());
});

describe.each(Object.entries(known))('%s', (_, language) => {
  it('reads the numbers that it speaks', () => {
    for (const value of [2, 7, 11, 16, 19, 20, 21, 45, 70, 71, 80, 91, 99, 100, 101, 250, 1_000, 2_345, 90_000]) {
      expect([value, language.numbers(language.spellNumber(value)).map((found) => found.value)]).toEqual([
        value,
        [value],
      ]);
    }
  });

  it('has the rules of every kind of value, and rules for all that they call', () => {
    const names = language.entityRules.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['number', 'number.cued', 'date', 'time', 'digits', 'money', 'letters']),
    );
    const called = [...JSON.stringify(language.entityRules).matchAll(/"rule":"([^"]+)"/g)].map(
      ([, name]) => name ?? '',
    );
    expect(called.filter((name) => !names.includes(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('finds nothing in nothing, and stays within the words', () => {
    for (const words of [
      [],
      ['xyzzy'],
      language.spellNumber(21),
      [...language.spellNumber(2), ...language.spellNumber(30)],
    ]) {
      const found = [
        ...language.numbers(words),
        ...language.digits(words),
        ...language.dates(words, context),
        ...language.times(words, context),
        ...language.money(words),
        ...language.emails(words),
      ];
      if (words.length < 2 && words[0] !== language.spellNumber(21)[0]) expect(found).toEqual([]);
      expect(found.filter(({ start, end }) => start < 0 || end <= start || end > words.length)).toEqual([]);
    }
  });

  it('has no phrase that its own reading of words loses', () => {
    const { yes, no, holdOn, repeat, person, names } = language;
    const phrases = [
      yes.strong,
      no.strong,
      holdOn.phrases,
      repeat.phrases,
      person.nouns,
      person.contacts,
      names.before,
    ];
    expect(phrases.flat().filter((phrase) => wordsOf(phrase, language).length === 0)).toEqual([]);
  });

  it('has words of one token where words are compared one by one', () => {
    const { person, hesitations, excluding, excludingUnlessAnswer, forWhom, not, it: subject } = language;
    const single = [...person.subjects, ...person.possessives, ...hesitations, ...excluding, ...excludingUnlessAnswer];
    const all = [...single, ...forWhom, not, subject, ...person.courtesies];
    expect(all.filter((word) => /\s/.test(word))).toEqual([]);
  });

  it('says yes and no differently', () => {
    const words = (phrases: readonly string[]): string[] =>
      phrases.map((phrase) => wordsOf(phrase, language).join(' '));
    const no = new Set(words([...language.no.strong, ...language.no.whole]));
    expect(words([...language.yes.strong, ...language.yes.whole]).filter((phrase) => no.has(phrase))).toEqual([]);
  });
});
