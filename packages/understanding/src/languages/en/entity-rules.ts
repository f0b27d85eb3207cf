import type { GrammarAlternative, GrammarRule, GrammarToken } from '../../grammar/phrase-grammar.js';
import { monthNames, weekdayNames } from './dates.js';
import { numberWords } from './numbers.js';

const phrase = (text: string, weight?: number): GrammarAlternative => ({
  tokens: text.split(' ').map((word) => (word.startsWith('$') ? { rule: word.slice(1) } : word)),
  ...(weight === undefined ? {} : { weight }),
});
const rule = (name: string, ...texts: string[]): GrammarRule => ({
  name,
  alternatives: texts.map((text) => phrase(text)),
});
const oneOf = (texts: readonly string[]): GrammarToken => ({ oneOf: texts.map((text) => phrase(text)) });

const { units, tens, ordinalUnits, ordinalTens } = numberWords;

/** How English numbers, dates, times, digits and amounts are said; kept small, since each reference is written out. */
export const entityRules: readonly GrammarRule[] = [
  rule('digit', ...units.slice(0, 10), 'oh'),
  {
    name: 'number',
    alternatives: [
      { tokens: [oneOf(units.slice(0, 13))], weight: 8 },
      { tokens: [oneOf(units.slice(13))], weight: 1 },
      { tokens: [oneOf(tens), { optional: [oneOf(units.slice(1, 10))] }], weight: 1 },
      phrase('a dozen', 0.2),
    ],
  },
  {
    name: 'ordinal',
    alternatives: [
      { tokens: [oneOf(ordinalUnits.slice(1))], weight: 20 },
      { tokens: ['twenty', oneOf(ordinalUnits.slice(1, 10))], weight: 9 },
      { tokens: ['thirty', 'first'] },
      { tokens: [oneOf(ordinalTens.slice(0, 2))], weight: 2 },
    ],
  },
  rule('weekday', ...weekdayNames),
  rule('month', ...monthNames),
  {
    name: 'date',
    alternatives: [
      phrase('today', 4),
      phrase('tomorrow', 6),
      phrase('tonight', 4),
      phrase('this evening', 2),
      phrase('tomorrow night'),
      phrase('tomorrow evening'),
      phrase('the day after tomorrow'),
      {
        tokens: [
          { optional: [oneOf(['on', 'next', 'this'])] },
          { rule: 'weekday' },
          { optional: [oneOf(['evening', 'night'])] },
        ],
        weight: 8,
      },
      {
        tokens: [{ optional: ['on'] }, 'the', { rule: 'ordinal' }, { optional: ['of', { rule: 'month' }] }],
        weight: 4,
      },
      { tokens: [{ rule: 'month' }, { optional: ['the'] }, { rule: 'ordinal' }], weight: 2 },
      { tokens: ['in', oneOf(['two', 'three', 'four', 'five', 'six']), oneOf(['days', 'weeks'])], weight: 0.5 },
      { tokens: ['in', 'a', oneOf(['week', 'fortnight'])], weight: 0.5 },
    ],
  },
  rule('hour', ...units.slice(1, 13)),
  {
    name: 'time',
    alternatives: [
      {
        tokens: [
          { optional: [oneOf(['at', 'around', 'about'])] },
          { rule: 'clock' },
          { optional: [oneOf(['p m', 'a m', 'in the evening', 'in the morning', 'in the afternoon', 'tonight'])] },
        ],
        weight: 8,
      },
      phrase('noon', 0.5),
      phrase('at noon', 0.5),
      phrase('midday', 0.3),
      phrase('midnight', 0.3),
    ],
  },
  {
    name: 'clock',
    alternatives: [
      {
        tokens: [
          { rule: 'hour' },
          { optional: [oneOf(["o'clock", 'thirty', 'fifteen', 'forty five', 'twenty', 'ten', 'forty', 'fifty'])] },
        ],
        weight: 8,
      },
      {
        tokens: [
          oneOf([
            'half past',
            'quarter past',
            'quarter to',
            'a quarter past',
            'a quarter to',
            'ten past',
            'ten to',
            'twenty past',
            'twenty to',
            'half',
          ]),
          { rule: 'hour' },
        ],
        weight: 4,
      },
    ],
  },
  {
    name: 'digits',
    alternatives: [
      {
        tokens: [
          {
            repeat: [
              {
                oneOf: [
                  { tokens: [{ rule: 'digit' }], weight: 6 },
                  { tokens: [oneOf(['double', 'triple']), { rule: 'digit' }] },
                ],
              },
            ],
            min: 1,
            max: 16,
          },
        ],
      },
    ],
  },
  {
    name: 'money',
    alternatives: [
      {
        tokens: [
          { rule: 'number' },
          { optional: ['hundred'] },
          oneOf(['pounds', 'pound', 'dollars', 'dollar', 'euros', 'euro']),
          { optional: [{ optional: ['and'] }, { rule: 'number' }, { optional: [oneOf(['pence', 'cents'])] }] },
        ],
        weight: 4,
      },
      { tokens: [{ rule: 'number' }, oneOf(['pence', 'cents', 'p'])] },
    ],
  },
  {
    name: 'letters',
    alternatives: [
      {
        tokens: [
          {
            repeat: [
              {
                oneOf: [
                  { tokens: [{ rule: 'digit' }] },
                  { tokens: [oneOf('a b c d e f g h i j k l m n o p q r s t u v w x y z'.split(' '))] },
                ],
              },
            ],
            min: 1,
            max: 12,
          },
        ],
      },
    ],
  },
  {
    name: 'number.cued',
    alternatives: [
      {
        tokens: [
          {
            optional: [
              oneOf([
                'for',
                'a table for',
                'table for',
                'party of',
                'a party of',
                'there are',
                'there will be',
                'we are',
                'we will be',
                'make it',
              ]),
            ],
          },
          { rule: 'number' },
          { optional: [oneOf(['people', 'person', 'of us', 'guests', 'adults'])] },
        ],
        weight: 6,
      },
      phrase('just me', 0.3),
      phrase('just the two of us', 0.3),
    ],
  },
];
