import { describe, expect, it } from '@jest/globals';
import { defineGrammar } from './define-grammar.js';
import { GrammarError } from './grammar-error.js';
import { grammarText } from './grammar-text.js';
import { grammarWords } from './grammar-words.js';
import { phraseWords } from './phrase-words.js';
import { phrasesToGrammar } from './phrases-to-grammar.js';
import type { GrammarRule, GrammarToken } from './recognition-grammar.js';
import { validateGrammar } from './validate-grammar.js';

const rule = (name: string, ...tokens: GrammarToken[]): GrammarRule => ({ name, alternatives: [{ tokens }] });
const problemsOf = (...rules: GrammarRule[]): string[] =>
  validateGrammar({ rules, root: rules[0]?.name ?? 'main' }).map(({ code }) => code);

describe('phraseWords', () => {
  it('makes words of what people write', () => {
    expect(phraseWords(' I’d like a follow-up, PLEASE!')).toEqual(["i'd", 'like', 'a', 'follow', 'up', 'please']);
    expect(phraseWords("'quoted' café")).toEqual(['quoted', 'café']);
    expect(phraseWords('…?!')).toEqual([]);
  });
});

describe('phrasesToGrammar', () => {
  it('gives equal sets of phrases equal ids, whatever their order, case and punctuation', () => {
    const first = phrasesToGrammar(['Yes, please.', 'No']);
    const second = phrasesToGrammar(['no', 'yes please', 'No!']);
    expect(second.id).toBe(first.id);
    expect(first.hints).toEqual(['no', 'yes please']);
    expect(phrasesToGrammar(['no']).id).not.toBe(first.id);
    expect(phrasesToGrammar(['Yes, please.', 'No'], { generalise: false }).id).not.toBe(first.id);
  });

  it('refuses phrases without a word', () => {
    expect(() => phrasesToGrammar(['?', ''])).toThrow(GrammarError);
  });

  it('is plain JSON', () => {
    const grammar = phrasesToGrammar(['yes', 'no thank you']);
    expect(JSON.parse(JSON.stringify(grammar))).toEqual(grammar);
  });
});

describe('validateGrammar', () => {
  it('finds nothing in a grammar that uses everything', () => {
    const digits = { name: 'digit', alternatives: [{ tokens: ['one'], weight: 2 }, { tokens: ['two'] }] };
    const main = rule(
      'main',
      { optional: ['my'] },
      { repeat: [{ rule: 'digit' }], min: 1, max: 4 },
      {
        oneOf: [{ tokens: ["o'clock"] }, { tokens: ['p.m.'] }],
      },
    );
    expect(problemsOf(main, digits)).toEqual([]);
  });

  it.each<[string, GrammarRule[]]>([
    ['undefined-rule', [rule('main', { rule: 'nowhere' })]],
    ['recursive-rule', [rule('main', { rule: 'other' }), rule('other', 'a', { optional: [{ rule: 'main' }] })]],
    ['duplicate-rule', [rule('main', 'a'), rule('main', 'b')]],
    ['bad-rule-name', [rule('main <x>', 'a')]],
    ['bad-word', [rule('main', 'Two words')]],
    ['bad-word', [rule('main', '')]],
    ['bad-weight', [{ name: 'main', alternatives: [{ tokens: ['a'], weight: 0 }] }]],
    ['bad-repeat', [rule('main', { repeat: ['a'], min: 3, max: 2 })]],
    ['bad-repeat', [rule('main', { repeat: ['a'], min: 0, max: Infinity })]],
    ['empty-alternative', [rule('main')]],
    ['empty-alternative', [rule('main', { optional: [] })]],
    ['no-alternatives', [{ name: 'main', alternatives: [] }]],
    ['too-large', [rule('main', { repeat: ['a'], min: 1, max: 30_000 })]],
  ])('finds %s', (code, rules) => {
    expect(problemsOf(...rules)).toContain(code);
  });

  it('finds a grammar that grows beyond all bounds without writing it out', () => {
    const rules = Array.from({ length: 40 }, (_, level) =>
      level === 39 ? rule('r39', 'a') : rule(`r${level}`, { rule: `r${level + 1}` }, { rule: `r${level + 1}` }),
    );
    expect(problemsOf(...rules)).toEqual(expect.arrayContaining(['too-deep']));
    const wide = Array.from({ length: 20 }, (_, level) =>
      level === 19 ? rule('w19', 'a') : rule(`w${level}`, { rule: `w${level + 1}` }, { rule: `w${level + 1}` }),
    );
    expect(problemsOf(...wide)).toContain('too-large');
  });

  it('reports every problem at once, without a word of the grammar in it', () => {
    expect.assertions(2);
    try {
      defineGrammar({ rules: [rule('main', 'Secret Word', { rule: 'nowhere' })], root: 'main' });
    } catch (error) {
      expect((error as GrammarError).problems).toHaveLength(2);
      expect((error as GrammarError).message).not.toContain('Secret');
    }
  });
});

describe('grammarText and grammarWords', () => {
  const grammar = defineGrammar({
    root: 'main',
    rules: [
      rule('main', { optional: ['for'] }, { rule: 'number' }, { repeat: ['more'], min: 1, max: 3 }),
      { name: 'number', alternatives: [{ tokens: ['two'], weight: 3 }, { tokens: ['four', 'people'] }] },
    ],
  });

  it('writes JSGF', () => {
    expect(grammarText(grammar).split('\n').slice(2)).toEqual([
      'public <main> = [for] <number> (more) [(more) [(more)]];',
      '<number> = /3/ two | /1/ four people;',
      '',
    ]);
  });

  it('lists each word once', () => {
    expect(grammarWords(grammar)).toEqual(['for', 'four', 'more', 'people', 'two']);
  });
});
