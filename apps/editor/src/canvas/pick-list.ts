import type { FlowDefinition, NodeType } from '@baton/flow-schema';
import { canBeEntered } from '../draft/edits.js';
import { nodeForms, nodeName } from '../node-forms/node-forms.js';
import type { NodeKind } from '../node-forms/node-form.js';
import { texts } from '../texts.js';
import type { PickFor } from './canvas-ui.js';

/** One entry of the list from which a card is chosen: a new one, or one that exists. */
export interface Pick {
  id: string;
  type: NodeType;
  kind: NodeKind;
  label: string;
  purpose: string;
  /** Of a card that exists. */
  nodeId?: string;
}

/** The palette's groups, in their order. */
export const paletteGroups: { title: string; types: readonly NodeType[] }[] = [
  { title: texts.palette.groups.talk, types: ['say', 'ask', 'choose', 'confirm', 'end'] },
  { title: texts.palette.groups.decide, types: ['check', 'set', 'request', 'subflow'] },
  { title: texts.palette.groups.person, types: ['rule', 'resume', 'queue-status', 'handoff', 'callback', 'voicemail'] },
  { title: texts.palette.groups.other, types: ['note'] },
];

const noWayIn: ReadonlySet<NodeType> = new Set(['rule', 'note']);
const noWayOn: ReadonlySet<NodeType> = new Set(['end', 'resume']);

/** The kinds of card that fit, in the palette's order: after an outcome what can be entered, on an edge what leads on too. */
export function typesFor(goal: PickFor['kind']): NodeType[] {
  const all = paletteGroups.flatMap(({ types }) => types);
  if (goal === 'place') return all;
  return all.filter((type) => !noWayIn.has(type) && (goal === 'outcome' || !noWayOn.has(type)));
}

/** The kinds of card whose name, purpose or group has every word. */
export function matchingTypes(types: readonly NodeType[], query: string): NodeType[] {
  const words = wordsOf(query);
  const groupOf = (type: NodeType) => paletteGroups.find((group) => group.types.includes(type))?.title ?? '';
  const found = types.filter((type) => {
    const { title, purpose } = nodeForms[type];
    const text = `${title} ${purpose} ${groupOf(type)}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const first = words[0];
  if (first === undefined) return found;
  // Who types "say" means Say, not what says something besides.
  const begins = (type: NodeType) => nodeForms[type].title.toLowerCase().startsWith(first);
  return [...found.filter(begins), ...found.filter((type) => !begins(type))];
}

/** What can come next: new cards that fit and, where something can lead to them, cards that exist. */
export function picksFor(goal: PickFor, flow: FlowDefinition, query: string): Pick[] {
  const fresh = matchingTypes(typesFor(goal.kind), query).map((type): Pick => {
    const { kind, title, purpose } = nodeForms[type];
    return { id: `new-${type}`, type, kind, label: title, purpose };
  });
  if (goal.kind === 'place') return fresh;
  const all = [...fresh, ...existing(flow, query)];
  const first = wordsOf(query).join(' ');
  const begins = ({ label }: Pick) => first !== '' && label.toLowerCase().startsWith(first);
  // Who types a card's name means that card, not one whose purpose has the word in it.
  return [...all.filter(begins), ...all.filter((pick) => !begins(pick))];
}

function existing(flow: FlowDefinition, query: string): Pick[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  return flow.nodes.flatMap((node): Pick[] => {
    const label = nodeName(node);
    const text = `${label} ${node.id}`.toLowerCase();
    if (!canBeEntered(node) || !words.every((word) => text.includes(word))) return [];
    const { kind, title } = nodeForms[node.type];
    return [{ id: `to-${node.id}`, type: node.type, kind, label, purpose: title, nodeId: node.id }];
  });
}

const wordsOf = (query: string): string[] =>
  query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
