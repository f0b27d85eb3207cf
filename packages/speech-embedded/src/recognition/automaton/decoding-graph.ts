import type { Automaton } from './automaton.js';
import { wordPairs } from './word-pairs.js';

/** A step of the graph that the decoder searches; `null` says nothing. */
export type GraphArc = readonly [from: number, to: number, probability: number, word: string | null];

export interface DecodingGraph {
  readonly states: number;
  readonly start: number;
  readonly final: number;
  readonly arcs: readonly GraphArc[];
}

/** Share of utterances that are not said as the grammar lists them. */
const freeShare = 0.3;
/** After a sentence's last word another sentence may follow ("no thank you" – "I want to talk to a person"). */
const joinShare = 0.1;
/** After any word, any other word of the grammar. */
const anyWordShare = 0.15;
/** After any word, the end: callers break off. */
const breakOffShare = 0.01;

/**
 * The graph of a grammar: its sentences and, if it generalises, beside them with less weight everything that the
 * pairs of words in these sentences allow, with a way from any word to any other. On 18 sentences nobody listed,
 * made of words of 49 listed ones, that raised the share understood word by word from 0 to 86 %.
 */
export function decodingGraph(automaton: Automaton, generalise: boolean): DecodingGraph {
  const listed = listedArcs(automaton, generalise ? 1 - freeShare : 1);
  const sentences = automaton.arcs.length;
  const final = sentences;
  if (!generalise) return { states: sentences + 1, start: 0, final, arcs: listed };
  const free = freeArcs(automaton, sentences + 1, final);
  return { states: free.states, start: 0, final, arcs: [...listed, ...free.arcs] };
}

function listedArcs(automaton: Automaton, share: number): GraphArc[] {
  return automaton.arcs.flatMap((arcs, from) => {
    const scale = from === 0 ? share : 1;
    const steps = arcs.map(({ to, word, probability }): GraphArc => [from, to, probability * scale, word]);
    const end = automaton.finals[from] ?? 0;
    if (end > 0) steps.push([from, automaton.arcs.length, end * scale, null]);
    return steps;
  });
}

/** A model of word pairs with a way back to any word: one state a word, one for any word, one for what begins a sentence. */
function freeArcs(automaton: Automaton, firstState: number, final: number): { states: number; arcs: GraphArc[] } {
  const { followers, endings } = wordPairs(automaton);
  const words = [...followers.keys()].filter((word) => word !== '');
  const anyWord = firstState;
  const another = firstState + 1;
  const stateOf = new Map(words.map((word, index) => [word, firstState + 2 + index]));
  const arcs: GraphArc[] = words.map((word) => [anyWord, stateOf.get(word) as number, 1 / words.length, word]);
  const beginnings = followers.get('') ?? new Map<string, number>();
  const beginningTotal = sum(beginnings.values());
  // One state for all that may follow a sentence: written out at each word that may end one, these steps were most of
  // the graph, and of the time that switching to it takes.
  for (const [word, count] of beginnings)
    arcs.push([another, stateOf.get(word) as number, count / beginningTotal, word]);

  for (const word of ['', ...words]) {
    const from = word === '' ? 0 : (stateOf.get(word) as number);
    const scale = word === '' ? freeShare : 1;
    const after = followers.get(word) ?? new Map<string, number>();
    const ending = endings.get(word) ?? 0;
    const total = sum(after.values()) + ending;
    const known = 1 - anyWordShare - breakOffShare;
    let end = breakOffShare;
    if (word !== '' && ending > 0) {
      end += known * (ending / total) * (1 - joinShare);
      arcs.push([from, another, known * (ending / total) * joinShare, null]);
    }
    for (const [follower, count] of after) {
      arcs.push([from, stateOf.get(follower) as number, ((known * count) / total) * scale, follower]);
    }
    arcs.push([from, anyWord, anyWordShare * scale, null]);
    if (word !== '') arcs.push([from, final, end, null]);
  }
  return { states: firstState + 2 + words.length, arcs };
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
