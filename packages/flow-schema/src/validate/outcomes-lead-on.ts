import { type FlowNode, outcomesOf } from '../nodes/flow-node.js';
import { type FlowIndex, named } from './flow-index.js';
import type { FlowProblem } from './flow-problem.js';

/** After `connected` the call ends as handed over; `refused` and `stayed` go the way of `no-agent`. */
const NEED_NOT_BE_DRAWN: ReadonlySet<string> = new Set(['connected', 'refused', 'stayed']);

/** Every outcome of a node leads somewhere: a caller is never left where nothing follows. */
export function outcomesLeadOn({ nodes, edgesFrom }: FlowIndex): FlowProblem[] {
  return [...nodes.values()].flatMap(({ node, position }) => {
    const drawn = new Set((edgesFrom.get(node.id) ?? []).map(({ outcome }) => outcome));
    return [...new Set(outcomesOf(node))]
      .filter((outcome) => !drawn.has(outcome) && !(node.type === 'handoff' && NEED_NOT_BE_DRAWN.has(outcome)))
      .map((outcome) => ({
        code: 'outcome-leads-nowhere',
        severity: 'error' as const,
        path: ['nodes', position],
        nodeId: node.id,
        message: `${named(node)}: “${outcomeName(node, outcome)}” leads nowhere.`,
        fix: 'Draw a line from it to the node that follows.',
      }));
  });
}

function outcomeName(node: FlowNode, outcome: string): string {
  const labels = node.type === 'choose' ? node.settings.choices : node.type === 'check' ? node.settings.rules : [];
  const label = labels.find(({ id }) => id === outcome)?.label;
  return label === undefined || label === '' ? outcome : label;
}
