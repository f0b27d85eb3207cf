import type { Language } from '../language.js';
import { hesitations, holdOn, no, noAnswers, repeat, whenAsked, yes } from './acts.js';
import { carriers } from './carriers.js';
import { otherForms } from './contract.js';
import { dates } from './dates.js';
import { digits, spelling } from './digits.js';
import { entityRules } from './entity-rules.js';
import { emails } from './emails.js';
import { money } from './money.js';
import { names } from './names.js';
import { numbers, spellNumber } from './numbers.js';
import { person } from './person.js';
import { rewrites, synonyms } from './synonyms.js';
import { times } from './times.js';
import { expand, functionWords, lightWords, ordinalEndings, singular, stem, tidy } from './words.js';

export const english: Language = {
  tag: 'en',
  ordinalEndings,
  tidy,
  expand,
  stem,
  singular,
  functionWords,
  lightWords,
  rewrites,
  synonyms,
  yes,
  no,
  whenAsked,
  noAnswers,
  hesitations,
  holdOn,
  repeat,
  not: 'not',
  excluding: ['not', 'without', 'except', 'minus', 'never'],
  excludingUnlessAnswer: ['no'],
  prepositions: ['in', 'on', 'at', 'with', 'for', 'by'],
  eveningWords: ['evening', 'tonight', 'dinner', 'supper', 'night'],
  forWhom: ['for'],
  it: 'it',
  person,
  carriers,
  names,
  numbers,
  digits,
  dates,
  times,
  money,
  emails,
  spelling,
  spokenTokens: (word) => [word],
  otherForms,
  spellNumber,
  entityRules,
};
