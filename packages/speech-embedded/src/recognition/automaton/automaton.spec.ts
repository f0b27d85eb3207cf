import { describe, expect, it } from '@jest/globals';
import { defineGrammar, phrasesToGrammar, type GrammarToken } from '@baton/speech';
import { pathCost, stepsByState } from '../../testing/path-cost.js';
import { acceptsWords } from './accepts-words.js';
import type { Automaton } from './automaton.js';
import { compileGrammar } from './compile-grammar.js';
import { decodingGraph, type DecodingGraph } from './decoding-graph.js';

const compile = (...tokens: GrammarToken[]): Automaton =>
  compileGrammar(
    defineGrammar({
      root: 'main',
      rules: [
        { name: 'main', alternatives: [{ tokens }] },
        { name: 'digit', alternatives: [{ tokens: ['one'] }, { tokens: ['two'] }] },
      ],
    }),
  );
const accepts = (automaton: Automaton, text: string): boolean => acceptsWords(automaton, text.split(' '));

/** What leaves each state; 1 everywhere but at the end. */
function outgoing(graph: DecodingGraph): number[] {
  const sums = Array.from({ length: graph.states }, () => 0);
  for (const [from, , probability] of graph.arcs) sums[from] = (sums[from] ?? 0) + probability;
  return sums.filter((_, state) => state !== graph.final);
}

describe('compileGrammar', () => {
  it('accepts the phrases, nothing more and nothing less', () => {
    const automaton = compileGrammar(phrasesToGrammar(['no', 'no thank you', 'not now']));
    for (const text of ['no', 'no thank you', 'not now']) expect(accepts(automaton, text)).toBe(true);
    for (const text of ['no thank', 'now', 'no no', 'thank you']) expect(accepts(automaton, text)).toBe(false);
  });

  it('lets phrases share their beginnings', () => {
    const automaton = compileGrammar(phrasesToGrammar(['i want tea', 'i want coffee', 'i want to go']));
    expect(automaton.arcs[0]).toHaveLength(1);
  });

  it('writes out optional parts, alternatives, rules and repetitions', () => {
    const automaton = compile(
      { optional: ['my', { optional: ['new'] }] },
      'number',
      { oneOf: [{ tokens: ['is'] }, { tokens: ['will', 'be'] }] },
      { repeat: [{ rule: 'digit' }], min: 2, max: 3 },
    );
    for (const text of ['number is one two', 'my number will be two two one', 'my new number is one one']) {
      expect(accepts(automaton, text)).toBe(true);
    }
    for (const text of ['new number is one two', 'number is one', 'number is one two one two', 'number one two']) {
      expect(accepts(automaton, text)).toBe(false);
    }
  });

  it('keeps probabilities that make 1 in every state', () => {
    const automaton = compile({ optional: ['a'] }, { repeat: [{ rule: 'digit' }], min: 0, max: 5 }, 'end');
    automaton.arcs.forEach((arcs, state) => {
      const sum = arcs.reduce((total, { probability }) => total + probability, automaton.finals[state] ?? 0);
      expect(sum).toBeCloseTo(1);
    });
  });

  it('weighs alternatives', () => {
    const grammar = defineGrammar({
      root: 'main',
      rules: [{ name: 'main', alternatives: [{ tokens: ['yes'], weight: 3 }, { tokens: ['no'] }] }],
    });
    expect(compileGrammar(grammar).arcs[0]?.map(({ probability }) => probability)).toEqual([0.75, 0.25]);
  });
});

describe('decodingGraph', () => {
  const automaton = compileGrammar(phrasesToGrammar(['no thank you', 'i want to talk to a person', 'i want tea']));
  const cost = (graph: DecodingGraph, text: string): number => pathCost(graph, stepsByState(graph), text.split(' '));

  it('has probabilities that make 1 in every state, with and without generalising', () => {
    for (const graph of [decodingGraph(automaton, false), decodingGraph(automaton, true)]) {
      for (const sum of outgoing(graph)) expect(sum).toBeCloseTo(1);
    }
  });

  it('has no way for other sentences unless it generalises', () => {
    const strict = decodingGraph(automaton, false);
    expect(cost(strict, 'i want tea')).toBeCloseTo(Math.log(3));
    expect(cost(strict, 'i want to talk')).toBe(Infinity);
  });

  it('finds listed sentences likeliest, then their combinations, then any order of their words', () => {
    const free = decodingGraph(automaton, true);
    const listed = cost(free, 'no thank you');
    const joined = cost(free, 'no thank you i want to talk to a person');
    const scrambled = cost(free, 'person a to talk to want i you thank no');
    expect(listed).toBeLessThan(joined);
    expect(joined).toBeLessThan(scrambled);
    expect(scrambled).toBeLessThan(Infinity);
    expect(cost(free, 'no coffee')).toBe(Infinity);
  });
});
