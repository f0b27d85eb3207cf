import type { Language } from '../language.js';
import { hesitations, holdOn, no, noAnswers, repeat, yes } from './acts.js';
import { carriers } from './carriers.js';
import { dates } from './dates.js';
import { digits, spelled } from './digits.js';
import { entityRules } from './entity-rules.js';
import { emails, money } from './money-and-mail.js';
import { names } from './names.js';
import { numbers, spellNumber } from './numbers.js';
import { person } from './person.js';
import { synonyms } from './synonyms.js';
import { times } from './times.js';
import { expand, functionWords, stem } from './words.js';

export const english: Language = {
  tag: 'en',
  expand,
  stem,
  functionWords,
  synonyms,
  yes,
  no,
  noAnswers,
  hesitations,
  holdOn,
  repeat,
  not: 'not',
  person,
  carriers,
  names,
  numbers,
  digits,
  dates,
  times,
  money,
  emails,
  spelled,
  spellNumber,
  entityRules,
};
