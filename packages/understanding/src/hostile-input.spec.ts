import { describe, expect, it } from '@jest/globals';
import { type Expectation, meaningSchema } from '@baton/flow-engine';
import type { FlowDefinition } from '@baton/flow-schema';
import { frenchRestaurant } from './testing/french-restaurant.js';
import { listening, now, restaurant } from './testing/restaurant.js';
import { createUnderstanding } from './understanding.js';

// No limits of time: what took more than bounded time would run into Jest's own.
const LARGE = 120_000;

const everything = (flow: FlowDefinition): Expectation => ({
  ...listening,
  intents: flow.intents.map(({ name }) => name),
  entities: flow.entities.map(({ name }) => name),
  askedEntity: flow.entities[0]?.name ?? null,
  yesNo: true,
});
const reads = (flow: FlowDefinition, text: string, understanding = createUnderstanding(flow)) =>
  meaningSchema.parse(understanding.understand(text, everything(flow), now));

describe.each([
  ['English', restaurant],
  ['French', frenchRestaurant],
])('a megabyte of %s', (_, flow) => {
  const understanding = createUnderstanding(flow);
  it.each([
    'a',
    ' ',
    'é',
    "l'",
    "'",
    '1 ',
    '1,1',
    '06.',
    'vingt et ',
    'dans ',
    'le ',
    'de le ',
    'tiret ',
    'arobase point ',
    'speak to ',
    'no milk ',
    'the first monday of ',
    'a@a.',
    '\u0000',
    '\u202e\ufeff',
    '\ud800',
    '🤖',
    'ẞ\u0301',
  ])('of %j has a meaning', (part) => {
    reads(flow, part.repeat(Math.ceil(1_000_000 / part.length)), understanding);
  });
});

describe('control characters', () => {
  it('do not hide what is said', () => {
    const understanding = createUnderstanding(restaurant);
    const meaning = understanding.understand('cancel\u0007 my\u0000\tbooking\r\n', everything(restaurant), now);
    expect(meaning.intent?.name).toBe('cancel_booking');
  });
});

describe('a pattern that an analyst wrote', () => {
  const withPatterns = (patterns: readonly string[]): FlowDefinition => ({
    ...restaurant,
    intents: [],
    entities: patterns.map((pattern, at) => ({ name: `p${at}`, kind: 'pattern', pattern })),
  });

  it.each([
    '(a+)+$',
    '(a|aa)+b',
    '((a{0,30}){0,30}){0,30}',
    '(.*)'.repeat(40),
    '(a?){1000}a{1000}',
    `${'(?:'.repeat(60)}a${')*'.repeat(60)}`,
    '(?=a)b',
    '(a)\\1',
    '[',
    '\\',
    '{',
  ])('does not stop a call: %s', (pattern) => {
    reads(withPatterns([pattern]), 'a '.repeat(5_000));
    reads(withPatterns([pattern]), 'a'.repeat(5_000));
  });

  it('is tried where it is asked for, however many others there are', () => {
    const flow = withPatterns([...Array.from({ length: 199 }, () => '(a|aa)+b'), 'X[0-9]{3}']);
    const place = { ...everything(flow), askedEntity: 'p199', yesNo: false };
    expect(createUnderstanding(flow).understand('x one two three', place, now).entities).toEqual({ p199: 'X123' });
    createUnderstanding(flow).understand('a '.repeat(5_000), place, now);
  });
});

describe('the largest flow that can be drawn', () => {
  const words = 'book cancel move pay table card bill account doctor router tomorrow seven please my the a'.split(' ');
  const phrase = (at: number): string =>
    Array.from({ length: 12 }, (_, k) => words[(at * 7 + k * k) % words.length]).join(' ');
  const own = (intent: number): string =>
    `kw${[...String(intent)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('o')}`;
  const flow: FlowDefinition = {
    ...restaurant,
    intents: Array.from({ length: 500 }, (_, intent) => ({
      name: `i${intent}`,
      topic: [],
      examples: [`say ${own(intent)} now`, ...Array.from({ length: 199 }, (_, at) => phrase(intent * 200 + at))],
    })),
  };

  it(
    'is learned, and read',
    () => {
      const understanding = createUnderstanding(flow, { acceptFrom: 0 });
      expect(understanding.understand(`say ${own(321)} now`, everything(flow), now).intent?.name).toBe('i321');
      expect(understanding.understand(`say ${own(321)}`, everything(flow), now).intent?.name).toBe('i321');
    },
    LARGE,
  );

  it(
    'may have examples of the greatest length',
    () => {
      const intents = flow.intents.map((intent, at) => ({
        ...intent,
        examples: intent.examples.map((example) => `${example} ${phrase(at)} ${example}`.repeat(4).slice(0, 300)),
      }));
      reads({ ...flow, intents }, 'pay my bill');
    },
    LARGE,
  );
});

describe('names of a flow', () => {
  const renamed = (name: string): string => `booking.${name}`;
  const linked: FlowDefinition = {
    ...restaurant,
    intents: restaurant.intents.map((intent) => ({ ...intent, name: renamed(intent.name) })),
    entities: restaurant.entities.map((entity) => ({ ...entity, name: renamed(entity.name) })),
  };
  const place = everything(restaurant);
  const linkedPlace = {
    ...place,
    intents: place.intents.map(renamed),
    entities: place.entities.map(renamed),
    askedEntity: renamed(place.askedEntity ?? ''),
  };

  it('are opaque: those of a linked sub-flow mean the same', () => {
    const text = 'a table for four tomorrow at seven, my name is Anna Smith';
    const meaning = createUnderstanding(restaurant).understand(text, place, now);
    const other = createUnderstanding(linked).understand(text, linkedPlace, now);
    expect(other.intent?.name).toBe(renamed(meaning.intent?.name ?? ''));
    expect(other.intent?.confidence).toBe(meaning.intent?.confidence);
    expect(other.entities).toEqual(
      Object.fromEntries(Object.entries(meaning.entities).map(([name, value]) => [renamed(name), value])),
    );
  });

  it('do not get into a grammar', () => {
    const grammar = createUnderstanding(linked).grammarFor(linkedPlace);
    expect(grammar).toEqual(createUnderstanding(restaurant).grammarFor(place));
    expect(JSON.stringify(grammar)).not.toContain('booking.');
  });
});
