import { canonicalJson } from '../canonical-json.js';
import type { FlowDefinition } from '../flow-definition.js';
import { libraryFlow } from '../link/library-index.js';
import type { FlowNode } from '../nodes/flow-node.js';
import { diffEdges } from './diff-edges.js';
import { describeChange, diffListed } from './diff-listed.js';
import { diffNode } from './diff-nodes.js';
import { diffValues } from './diff-values.js';
import type { FlowChange } from './flow-change.js';
import { type MatchedNode, matchNodes } from './match-nodes.js';

/**
 * What changed from one flow to another, in an analyst's words. Nodes are matched by id (one whose id alone changed is
 * the same), lines by where they leave, everything else by name. Nothing that a call or an agent could notice is left
 * out; `behaviour` is false for what neither can: places on the canvas, comments, ids, tests. Takes flows of the right
 * shape; linear in their size.
 */
export function diffFlows(before: FlowDefinition, after: FlowDefinition): FlowChange[] {
  const nodes = matchNodes(before.nodes, after.nodes);
  return [
    ...diffOwn(before, after),
    ...nodes.flatMap(diffNode),
    ...diffOrder(nodes, before.nodes, after.nodes),
    ...diffEdges(before, after, nodes),
    ...diffListed(before, after),
    ...diffLibrary(before, after),
  ];
}

function diffOwn(before: FlowDefinition, after: FlowDefinition): FlowChange[] {
  const own = ({ schemaVersion, name, language, timeZone, voice, defaults }: FlowDefinition) => ({
    schemaVersion,
    name,
    language,
    timeZone,
    voice,
    defaults,
  });
  return diffValues(own(before), own(after)).map((change) => ({
    code: 'flow-changed',
    path: change.path,
    ...describeChange('The flow', change),
    behaviour: true,
  }));
}

/** Of rules of one priority the first fires; the first handoff, or queue, is the last resort's. Else no order matters. */
function diffOrder(
  nodes: readonly MatchedNode[],
  before: readonly FlowNode[],
  after: readonly FlowNode[],
): FlowChange[] {
  const newId = new Map(nodes.map((match) => [match.before?.node.id, match.after?.node.id]));
  const sequences = (list: readonly FlowNode[], idOf: (node: FlowNode) => string | undefined) => {
    const seen = new Set<string>();
    const first = list.filter(({ id }) => !seen.has(id) && seen.add(id));
    const ids = (type: FlowNode['type']) =>
      first.filter((node) => node.type === type).flatMap((node) => idOf(node) ?? []);
    return { rule: ids('rule'), handoff: ids('handoff'), 'queue-status': ids('queue-status') };
  };
  const old = sequences(before, ({ id }) => newId.get(id));
  const now = sequences(after, ({ id }) => id);
  return (['rule', 'handoff', 'queue-status'] as const).flatMap((type): FlowChange[] => {
    const [had, has] = [new Set(old[type]), new Set(now[type])];
    const kept = old[type].filter((id) => has.has(id));
    const keeps = now[type].filter((id) => had.has(id));
    if (kept.every((id, at) => id === keeps[at])) return [];
    const message = `Nodes of the kind ${type} come in another order; of equals the first counts.`;
    return [{ code: 'order-changed', path: ['nodes'], message, behaviour: true }];
  });
}

/** A flow that is run as a sub-flow: another version of it, as a whole. */
function diffLibrary(before: FlowDefinition, after: FlowDefinition): FlowChange[] {
  const keys = [...new Set([...Object.keys(before.library), ...Object.keys(after.library)])];
  return keys.flatMap((key): FlowChange[] => {
    const [old, now] = [libraryFlow(before, key), libraryFlow(after, key)];
    const path = ['library', key];
    const name = `The sub-flow “${(now ?? old)?.name ?? key}”`;
    if (old === undefined) return [{ code: 'subflow-added', path, message: `${name} is new.`, behaviour: true }];
    if (now === undefined) return [{ code: 'subflow-removed', path, message: `${name} is gone.`, behaviour: true }];
    if (canonicalJson(old) === canonicalJson(now)) return [];
    return [{ code: 'subflow-changed', path, message: `${name} is another version.`, behaviour: true }];
  });
}
