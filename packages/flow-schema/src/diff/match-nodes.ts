import { canonicalJson } from '../canonical-json.js';
import type { FlowNode } from '../nodes/flow-node.js';
import { entry } from '../validate/flow-index.js';

/** A node in both flows, or in one of them, with its places in their lists. */
export interface MatchedNode {
  before: { node: FlowNode; position: number } | undefined;
  after: { node: FlowNode; position: number } | undefined;
}

type Placed = NonNullable<MatchedNode['before']>;

/**
 * Nodes of two flows, matched by id; of the others, those of the same content but for id and place on the canvas are
 * one node with another id. Of several nodes with one id only the first counts, as everywhere.
 */
export function matchNodes(before: readonly FlowNode[], after: readonly FlowNode[]): MatchedNode[] {
  const old = placed(before);
  const now = placed(after);
  const renamed = new Map<string, Placed[]>();
  for (const [id, found] of old) {
    if (now.has(id)) continue;
    entry(renamed, contentOf(found.node)).push(found);
  }
  const taken = new Set<string>();
  const matched = [...now].map(([id, found]): MatchedNode => {
    const was = old.get(id) ?? renamed.get(contentOf(found.node))?.shift();
    if (was !== undefined) taken.add(was.node.id);
    return { before: was, after: found };
  });
  const gone = [...old.values()].filter(({ node }) => !taken.has(node.id));
  return [...matched, ...gone.map((found) => ({ before: found, after: undefined }))];
}

function placed(nodes: readonly FlowNode[]): Map<string, Placed> {
  const found = new Map<string, Placed>();
  nodes.forEach((node, position) => {
    if (!found.has(node.id)) found.set(node.id, { node, position });
  });
  return found;
}

const contentOf = (node: FlowNode): string => canonicalJson({ ...node, id: undefined, position: undefined });
