import type { FlowDefinition } from '@baton/flow-schema';
import { nodeName, outcomeWords } from '../node-forms/node-forms.js';
import { texts } from '../texts.js';

/** What a screen reader is told of an edit; empty when nothing was added, removed, connected or grouped. */
export function announcementOf(before: FlowDefinition, after: FlowDefinition): string {
  if (before.nodes === after.nodes && before.edges === after.edges && before.groups === after.groups) return '';
  const words = texts.draw.announced;
  const had = new Map(before.nodes.map((node) => [node.id, node]));
  const has = new Map(after.nodes.map((node) => [node.id, node]));
  const added = after.nodes.filter(({ id }) => !had.has(id)).map(nodeName);
  const removed = before.nodes.filter(({ id }) => !has.has(id)).map(nodeName);
  const edges = new Set(before.edges.map(line));
  const drawn = after.edges.filter((edge) => !edges.has(line(edge)));
  const kept = new Set(after.edges.map(({ source, outcome }) => `${source}/${outcome}`));
  const cut = before.edges.filter(
    ({ source, outcome, target }) => !kept.has(`${source}/${outcome}`) && has.has(source) && has.has(target),
  );
  return [
    told(added, words.added, words.addedMany),
    told(removed, words.removed, words.removedMany),
    drawn.length > 0 && drawn.length < 3 ? drawn.map((edge) => connected(edge, has, after)).join(' ') : '',
    drawn.length >= 3 ? words.connectedMany(drawn.length) : '',
    cut.length === 0 ? '' : words.disconnected(cut.length),
    after.groups.length > before.groups.length ? words.grouped : '',
    after.groups.length < before.groups.length ? words.ungrouped : '',
    after.groups.length === before.groups.length ? regrouped(had, after) : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Of the cards that are in another group than before, or in none any more. */
function regrouped(
  had: ReadonlyMap<string, FlowDefinition['nodes'][number]>,
  { nodes, groups }: FlowDefinition,
): string {
  const moved = nodes.filter((node) => had.has(node.id) && had.get(node.id)?.group !== node.group);
  return moved
    .map((node) => {
      const group = groups.find(({ id }) => id === node.group);
      if (group === undefined) return texts.draw.announced.left(nodeName(node));
      return texts.draw.announced.joined(nodeName(node), group.label || texts.draw.group);
    })
    .join(' ');
}

type Edge = FlowDefinition['edges'][number];
const line = ({ source, outcome, target }: Edge): string => `${source}/${outcome}>${target}`;

function connected(edge: Edge, nodes: ReadonlyMap<string, FlowDefinition['nodes'][number]>, flow: FlowDefinition) {
  const source = nodes.get(edge.source);
  const target = nodes.get(edge.target);
  if (source === undefined || target === undefined) return '';
  return texts.draw.announced.connected(nodeName(source), outcomeWords(source, edge.outcome, flow), nodeName(target));
}

function told(names: readonly string[], one: (name: string) => string, many: (count: number) => string): string {
  const [only] = names;
  if (only === undefined) return '';
  return names.length === 1 ? one(only) : many(names.length);
}
