import type { Language } from '../language.js';
import { hesitations, holdOn, no, noAnswers, repeat, whenAsked, yes } from './acts.js';
import { carriers } from './carriers.js';
import { dates } from './dates.js';
import { digits, spelling } from './digits.js';
import { emails } from './emails.js';
import { entityRules } from './entity-rules.js';
import { money } from './money.js';
import { names } from './names.js';
import { numbers, spellNumber } from './numbers.js';
import { person } from './person.js';
import { rewrites, synonyms } from './synonyms.js';
import { times } from './times.js';
import { expand, functionWords, lightWords, ordinalEndings, singular, spokenTokens, stem, tidy } from './words.js';

export const french: Language = {
  tag: 'fr',
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
  not: 'pas',
  excluding: ['pas', 'sans', 'sauf', 'ni', 'aucun', 'aucune', 'jamais'],
  excludingUnlessAnswer: [],
  prepositions: ['en', 'dans', 'sur', 'à', 'avec', 'de', 'pour'],
  eveningWords: ['soir', 'soirée', 'dîner', 'souper', 'nuit'],
  forWhom: ['pour'],
  it: 'ça',
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
  spokenTokens,
  otherForms: () => [],
  spellNumber,
  entityRules,
};
