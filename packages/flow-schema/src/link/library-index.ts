import type { Edge, FlowDefinition, LibraryFlow } from '../flow-definition.js';
import type { FlowNode } from '../nodes/flow-node.js';
import type { SubflowNode } from '../nodes/subflow/subflow-node.js';
import type { SettingsOverride } from '../settings.js';

/** What linking looks up in a flow, made once however many sites run it. Of two things with one id the first counts. */
export interface LibraryIndex {
  flow: LibraryFlow;
  nodes: ReadonlyMap<string, { node: FlowNode; position: number }>;
  /** Source → outcome → target; only between nodes that are there. */
  ways: ReadonlyMap<string, ReadonlyMap<string, Edge>>;
  /** What the start leads to. */
  first: string | undefined;
  sites: readonly { site: SubflowNode; position: number }[];
  /** What each group sets of its own. */
  groups: ReadonlyMap<string, SettingsOverride>;
}

export function indexLibraryFlow(flow: LibraryFlow): LibraryIndex {
  const nodes = new Map<string, { node: FlowNode; position: number }>();
  flow.nodes.forEach((node, position) => {
    if (!nodes.has(node.id)) nodes.set(node.id, { node, position });
  });
  const ways = new Map<string, Map<string, Edge>>();
  for (const edge of flow.edges) {
    if (!nodes.has(edge.source) || !nodes.has(edge.target)) continue;
    const from = ways.get(edge.source) ?? new Map<string, Edge>();
    ways.set(edge.source, from);
    if (!from.has(edge.outcome)) from.set(edge.outcome, edge);
  }
  const drawn = [...nodes.values()];
  const start = drawn.find(({ node }) => node.type === 'start')?.node.id;
  return {
    flow,
    nodes,
    ways,
    first: start === undefined ? undefined : ways.get(start)?.get('next')?.target,
    sites: drawn.flatMap(({ node, position }) => (node.type === 'subflow' ? [{ site: node, position }] : [])),
    groups: new Map(flow.groups.toReversed().map(({ id, conversation }) => [id, conversation])),
  };
}

/** The library flow of a key; a key like `constructor` names no more than what was put in. */
export const libraryFlow = ({ library }: Pick<FlowDefinition, 'library'>, key: string): LibraryFlow | undefined =>
  Object.hasOwn(library, key) ? library[key] : undefined;
