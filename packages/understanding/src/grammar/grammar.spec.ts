import { describe, expect, it } from '@jest/globals';
import type { Expectation } from '@baton/flow-engine';
import { createUnderstanding } from '../understanding.js';
import { asking, confirming, listening, opening, restaurant } from '../testing/restaurant.js';
import type { GrammarToken, PhraseGrammar } from './phrase-grammar.js';
import { writtenOutWords } from './written-out-words.js';

const understanding = createUnderstanding(restaurant);

/** Is a sentence one of the grammar's? */
function says(grammar: PhraseGrammar, sentence: string): boolean {
  const words = sentence.split(' ');
  const rules = new Map(grammar.rules.map((rule) => [rule.name, rule.alternatives]));
  const after = (tokens: readonly GrammarToken[], from: ReadonlySet<number>): Set<number> =>
    tokens.reduce((at, token) => afterToken(token, at), new Set(from));
  const afterAny = (
    alternatives: PhraseGrammar['rules'][number]['alternatives'],
    from: ReadonlySet<number>,
  ): Set<number> => new Set(alternatives.flatMap(({ tokens }) => [...after(tokens, from)]));
  const afterToken = (token: GrammarToken, from: Set<number>): Set<number> => {
    if (typeof token === 'string') return new Set([...from].filter((at) => words[at] === token).map((at) => at + 1));
    if ('rule' in token) return afterAny(rules.get(token.rule) ?? [], from);
    if ('optional' in token) return new Set([...from, ...after(token.optional, from)]);
    if ('oneOf' in token) return afterAny(token.oneOf, from);
    let at = from;
    const ends = new Set(token.min === 0 ? from : []);
    for (let times = 1; times <= token.max && at.size > 0; times++) {
      at = after(token.repeat, at);
      if (times >= token.min) at.forEach((end) => ends.add(end));
    }
    return ends;
  };
  return afterToken({ rule: grammar.root }, new Set([0])).has(words.length);
}

const places: Record<string, Expectation> = {
  opening,
  clarifying: { ...opening, topic: 'direct debit' },
  'party size': asking('partySize'),
  name: asking('name'),
  confirming,
  'after the goodbye': { ...opening, yesNo: true, alsoSaid: ['thank you', 'goodbye', "that's all"] },
  everything: {
    ...opening,
    entities: restaurant.entities.map(({ name }) => name),
    askedEntity: 'name',
    yesNo: true,
    personPhrases: ['Get me 24 hour help!', '…'],
  },
};

describe('what can be said at a place', () => {
  it.each([
    [
      'opening',
      [
        "i'd like to book a table",
        'i want to book a table please',
        'a table for four tomorrow at seven',
        'direct debit',
        "it's about my booking",
      ],
    ],
    [
      'opening',
      [
        'four people on friday at half past seven',
        'no thank you i want to talk to a person',
        'when are you open',
        'could i cancel my booking',
      ],
    ],
    ['opening', ['my husband has died', 'i would like to speak to an agent', 'agent', 'hold on', 'what did you say']],
    ['clarifying', ['cancel it', 'i want to stop it', 'cancel my direct debit', 'book a table']],
    [
      'party size',
      [
        'four',
        'there are six of us',
        'a table for two',
        'seven people tomorrow',
        'my husband has died',
        'operator',
        'one moment',
      ],
    ],
    ['name', ['smith', 'my name is anna smith', "it's for johnson", "o'brien", 'can i speak to someone']],
    [
      'confirming',
      [
        'yes',
        "that's right",
        'no five people',
        "no it's for smith",
        'nah',
        'not really',
        'go ahead',
        'no thank you i want to talk to a person',
      ],
    ],
    ['after the goodbye', ['goodbye', 'thank you', 'thank you goodbye', "that's all thank you", 'book a table']],
  ])('%s: %j', (place, sentences) => {
    const grammar = understanding.grammarFor(places[place] ?? listening);
    expect(sentences.filter((sentence) => !says(grammar, sentence))).toEqual([]);
  });

  it('lets an example be said in full that is written contracted', () => {
    const grammar = understanding.grammarFor(opening);
    expect(says(grammar, "it's about my booking")).toBe(true);
    expect(says(grammar, 'it is about my booking')).toBe(true);
  });

  it('is nothing that does not belong there', () => {
    expect(says(understanding.grammarFor(asking('partySize')), 'book a table')).toBe(false);
    expect(says(understanding.grammarFor(opening), 'cancel it')).toBe(false);
    expect(says(understanding.grammarFor(listening), 'seven')).toBe(false);
  });

  it('understands what it lets the recogniser hear, intent by intent', () => {
    const now = { date: '2026-11-22', time: '15:30' };
    for (const { name, examples } of restaurant.intents) {
      for (const example of examples) {
        const place = { ...opening, intents: [name] };
        expect([example, understanding.understand(example, place, now).intent?.name]).toEqual([example, name]);
      }
    }
  });
});

describe.each(Object.entries(places))('the grammar of %s', (_, place) => {
  const grammar = understanding.grammarFor(place);
  const tokensOf = (token: GrammarToken): GrammarToken[] => {
    if (typeof token === 'string' || 'rule' in token) return [token];
    if ('optional' in token) return [token, ...token.optional.flatMap(tokensOf)];
    if ('repeat' in token) return [token, ...token.repeat.flatMap(tokensOf)];
    return [token, ...token.oneOf.flatMap(({ tokens }) => tokens.flatMap(tokensOf))];
  };
  const alternatives = grammar.rules.flatMap((rule) => rule.alternatives);
  const tokens = alternatives.flatMap((alternative) => alternative.tokens.flatMap(tokensOf));

  it('refers to rules that are there, once each, and to all of them', () => {
    const names = grammar.rules.map(({ name }) => name);
    const referred = new Set(
      tokens.flatMap((token) => (typeof token === 'object' && 'rule' in token ? [token.rule] : [])),
    );
    expect(new Set(names).size).toBe(names.length);
    expect([...referred].sort()).toEqual(names.filter((name) => name !== grammar.root).sort());
  });

  it('has spoken words in lower case, no empty sequence and no impossible weight', () => {
    const words = tokens.filter((token) => typeof token === 'string');
    expect(words.filter((word) => !/^\p{L}+(?:'\p{L}+)*$/u.test(word) || word !== word.toLowerCase())).toEqual([]);
    expect(alternatives.filter((alternative) => alternative.tokens.length === 0)).toEqual([]);
    expect(alternatives.filter(({ weight = 1 }) => !(weight > 0))).toEqual([]);
  });

  it('stays small', () => {
    const distinct = new Set(tokens.filter((token) => typeof token === 'string'));
    expect(distinct.size).toBeLessThan(place.askedEntity === 'name' || place.yesNo ? 1_300 : 500);
  });
});

describe('the id of a grammar', () => {
  it('is the same for the same expectation, in another process too', () => {
    const again = createUnderstanding(restaurant).grammarFor(opening);
    expect(again).toEqual(understanding.grammarFor(opening));
    expect(understanding.grammarFor({ ...opening })).toBe(understanding.grammarFor(opening));
  });

  it('is the same for all questions of a node that listen for the same', () => {
    expect(understanding.grammarFor(asking('day')).id).toBe(understanding.grammarFor(asking('time')).id);
  });

  it('differs where something else can be said', () => {
    const ids = Object.values(places).map((place) => understanding.grammarFor(place).id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a flow with more phrases than a recogniser takes', () => {
  const many = (count: number): string[] =>
    Array.from({ length: count }, (_, at) => `the word ${at} and ${at + 7} then`);
  const flow = {
    ...restaurant,
    intents: Array.from({ length: 300 }, (_, at) => ({ name: `intent_${at}`, topic: [], examples: many(30) })),
    entities: [
      {
        name: 'dish',
        kind: 'choice' as const,
        choices: many(900).map((value) => ({ value, synonyms: [`some ${value}`] })),
      },
    ],
  };

  it('is listened to within the recogniser’s limit', () => {
    const intents = flow.intents.map(({ name }) => name);
    const place = { ...listening, intents, watchedIntents: [], entities: ['dish'], askedEntity: 'dish', yesNo: true };
    const grammar = createUnderstanding(flow).grammarFor(place);
    expect(writtenOutWords(grammar.rules)).toBeLessThanOrEqual(15_000);
    expect(grammar.rules.map(({ name }) => name)).toContain('person');
  });
});
