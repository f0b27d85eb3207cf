import type { GrammarAlternative, GrammarRule, GrammarToken } from '../../grammar/phrase-grammar.js';
import { monthNames, weekdayNames } from './dates.js';
import { numberWords } from './numbers.js';
import { spokenTokens } from './words.js';

/** Words as a dictionary has them; `$name` is a rule. */
const phrase = (text: string, weight?: number): GrammarAlternative => ({
  tokens: text
    .split(/[ -]/)
    .flatMap((word): GrammarToken[] => (word.startsWith('$') ? [{ rule: word.slice(1) }] : spokenTokens(word))),
  ...(weight === undefined ? {} : { weight }),
});
const rule = (name: string, ...texts: string[]): GrammarRule => ({
  name,
  alternatives: texts.map((text) => phrase(text)),
});
const oneOf = (texts: readonly string[]): GrammarToken => ({ oneOf: texts.map((text) => phrase(text)) });
const maybe = (...texts: string[]): GrammarToken => ({ optional: [oneOf(texts)] });

const { units, tens } = numberWords;
const one = units.slice(1, 10);
const teens = units.slice(10);

/** How French numbers, dates, times, digits and amounts are said; kept small, since each reference is written out. */
export const entityRules: readonly GrammarRule[] = [
  rule('digit', ...units.slice(0, 10)),
  {
    name: 'number',
    alternatives: [
      { tokens: [oneOf([...units.slice(1, 13), 'une'])], weight: 8 },
      { tokens: [oneOf([...units.slice(13), 'zéro'])] },
      { tokens: [oneOf([...tens, 'septante', 'octante', 'nonante']), { optional: [maybe('et'), oneOf(one)] }] },
      { tokens: ['soixante', maybe('et'), oneOf(teens)], weight: 0.3 },
      { tokens: ['quatre', oneOf(['vingt', 'vingts']), { optional: [oneOf([...one, ...teens])] }], weight: 0.3 },
      phrase('une douzaine', 0.2),
      phrase('une dizaine', 0.2),
    ],
  },
  rule('weekday', ...weekdayNames),
  rule('month', ...monthNames),
  {
    name: 'date',
    alternatives: [
      phrase("aujourd'hui", 4),
      phrase('demain', 6),
      phrase('ce soir', 4),
      phrase('ce midi', 2),
      phrase('demain soir', 2),
      phrase('demain midi'),
      phrase('demain matin'),
      phrase('après-demain'),
      {
        tokens: [maybe('ce', 'le', 'pour'), { rule: 'weekday' }, maybe('soir', 'midi', 'matin', 'prochain')],
        weight: 8,
      },
      {
        tokens: [maybe('le'), oneOf(['premier', ...units.slice(2), 'vingt', 'trente']), { rule: 'month' }],
        weight: 4,
      },
      { tokens: [maybe('le'), 'vingt', maybe('et'), oneOf(one), { rule: 'month' }], weight: 2 },
      { tokens: [maybe('le'), 'trente', 'et', 'un', { rule: 'month' }], weight: 0.3 },
      { tokens: ['dans', oneOf(['deux', 'trois', 'quatre', 'huit', 'quinze']), 'jours'], weight: 0.5 },
      { tokens: ['dans', oneOf(['une semaine', 'deux semaines'])], weight: 0.5 },
    ],
  },
  rule('hour', 'une', ...units.slice(2), 'vingt', 'vingt et une', 'vingt-deux', 'vingt-trois'),
  {
    name: 'time',
    alternatives: [
      {
        tokens: [maybe('à', 'vers', 'pour'), { rule: 'clock' }, maybe('du soir', 'du matin', "de l'après-midi")],
        weight: 8,
      },
      { tokens: [maybe('à', 'vers'), oneOf(['midi', 'minuit']), maybe('et demi', 'et quart', 'trente')], weight: 2 },
    ],
  },
  {
    name: 'clock',
    alternatives: [
      {
        tokens: [
          { rule: 'hour' },
          oneOf(['heures', 'heure']),
          maybe(
            'trente',
            'et demie',
            'et quart',
            'moins le quart',
            'quinze',
            'quarante-cinq',
            'dix',
            'vingt',
            'moins dix',
            'moins vingt',
          ),
        ],
        weight: 8,
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
                  { tokens: [{ rule: 'pair' }], weight: 6 },
                ],
              },
            ],
            min: 1,
            max: 10,
          },
        ],
      },
    ],
  },
  {
    name: 'pair',
    alternatives: [
      { tokens: [oneOf([...teens, ...tens, 'quatre-vingt'])], weight: 3 },
      { tokens: [oneOf(tens), maybe('et'), oneOf(one)], weight: 4 },
      { tokens: [oneOf(['soixante', 'soixante et', 'quatre-vingt']), oneOf([...one, ...teens])], weight: 4 },
    ],
  },
  {
    name: 'money',
    alternatives: [
      {
        tokens: [
          { rule: 'number' },
          maybe('cent', 'cents'),
          oneOf(['euros', 'euro', 'francs', 'dollars']),
          { optional: [maybe('et'), { rule: 'number' }, maybe('centimes')] },
        ],
        weight: 4,
      },
      { tokens: [{ rule: 'number' }, oneOf(['centimes', 'centime'])] },
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
          maybe('pour', 'une table pour', 'table pour', 'nous serons', 'nous sommes', 'on sera', 'on est', 'mettez'),
          { rule: 'number' },
          maybe('personnes', 'personne', 'couverts', 'adultes'),
        ],
        weight: 6,
      },
      phrase('juste moi', 0.3),
      phrase('nous deux', 0.3),
    ],
  },
];
