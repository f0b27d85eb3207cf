import { outcomesOf, type FlowDefinition, type FlowNode } from '@baton/flow-schema';
import { formOf, nodeName, outcomeWords } from '../node-forms/node-forms.js';

/** A node that has all the words that were looked for. */
export interface Hit {
  nodeId: string;
  name: string;
  title: string;
  type: FlowNode['type'];
  /** The text in which a word was found, when that is not the name. */
  where: string;
}

/** Everything that can be looked for in one node, folded: the texts and, first, its name. */
interface Searched {
  node: FlowNode;
  name: string;
  texts: { shown: string; folded: string }[];
}

export type SearchIndex = readonly Searched[];

/** Made once for a flow; looking through it is quick even for thousands of nodes. */
export const searchIndex = (flow: FlowDefinition): SearchIndex => {
  const words = namesOfVocabulary(flow);
  return flow.nodes.map((node) => {
    const name = nodeName(node);
    const own = [formOf(node).title, node.id, ...outcomesOf(node).map((id) => outcomeWords(node, id, flow))];
    const settings = stringsIn(node.settings);
    const named = settings.flatMap((text) => words.get(text) ?? []);
    const all = [...new Set([name, ...settings, ...own, ...named])];
    return { node, name, texts: all.map((shown) => ({ shown, folded: folded(shown) })) };
  });
};

/** The nodes in which every word stands somewhere; those with a word in their name first, then in the flow's order. */
export function searchNodes(index: SearchIndex, query: string): Hit[] {
  const words = folded(query)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const found = index.flatMap((searched) => hit(searched, words) ?? []);
  return [...found.filter(({ where }) => where === ''), ...found.filter(({ where }) => where !== '')];
}

function hit({ node, name, texts }: Searched, words: readonly string[]): Hit | undefined {
  const places = words.map((word) => texts.find((text) => text.folded.includes(word)));
  if (places.some((place) => place === undefined)) return undefined;
  const place = places.find((text) => text !== texts[0]);
  return { nodeId: node.id, name, title: formOf(node).title, type: node.type, where: place?.shown ?? '' };
}

/** Labels and phrases of what the flow names: a node that uses an intent is found by what callers say. */
function namesOfVocabulary(flow: FlowDefinition): Map<string, string[]> {
  const words = new Map<string, string[]>();
  const add = (name: string, texts: readonly (string | undefined)[]) =>
    words.set(name, [...(words.get(name) ?? []), ...texts.flatMap((text) => text ?? [])]);
  for (const { name, label } of flow.variables) add(name, [label]);
  for (const { name, label } of flow.entities) add(name, [label]);
  for (const { name, label, examples } of flow.intents) add(name, [label, ...examples]);
  for (const { id, label } of flow.groups) add(id, [label]);
  return words;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

/** Small letters without accents, one space between words. */
const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
