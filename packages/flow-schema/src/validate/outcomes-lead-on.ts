import { type FlowNode, outcomesOf } from '../nodes/flow-node.js';
import { type FlowIndex, named } from './flow-index.js';
import type { FlowProblem } from './flow-problem.js';

/**
 * Outcomes of a handoff that need no line. After `connected`, `booked` and `left` the call has done what it was for and
 * ends with that; `refused` and `stayed` go the way of `no-agent`.
 */
const NEED_NOT_BE_DRAWN: ReadonlySet<string> = new Set(['connected', 'refused', 'stayed', 'booked', 'left']);

/** Every outcome of a node leads somewhere: a caller is never left where nothing follows. */
export function outcomesLeadOn(index: FlowIndex): FlowProblem[] {
  const { nodes, edgesFrom } = index;
  const watched = requestsWatched(index);
  const mayBeUndrawn = (node: FlowNode, outcome: string) =>
    (node.type === 'handoff' && NEED_NOT_BE_DRAWN.has(outcome)) ||
    (node.type === 'request' && outcome === 'failed' && watched(node.group));
  return [...nodes.values()].flatMap(({ node, position }) => {
    const drawn = new Set((edgesFrom.get(node.id) ?? []).map(({ outcome }) => outcome));
    return [...new Set(outcomesOf(node))]
      .filter((outcome) => !drawn.has(outcome) && !mayBeUndrawn(node, outcome))
      .map((outcome) => ({
        code: 'outcome-leads-nowhere',
        severity: 'error' as const,
        path: ['nodes', position],
        nodeId: node.id,
        outcome,
        message: `${named(node)}: “${outcomeName(node, outcome)}” leads nowhere.`,
        fix: 'Draw a line from it to the card that follows.',
      }));
  });
}

/** Whether in a group a rule that leads on is there for requests that fail. */
function requestsWatched({ rules, edgesFrom }: FlowIndex): (group: string | undefined) => boolean {
  const scopes = new Set(
    rules.flatMap((rule) => {
      if (rule.type !== 'rule' || rule.settings.trigger.kind !== 'failure' || !edgesFrom.has(rule.id)) return [];
      const { kinds } = rule.settings.trigger;
      return kinds.length === 0 || kinds.includes('request') ? [rule.settings.scope] : [];
    }),
  );
  return (group) => scopes.has(undefined) || (group !== undefined && scopes.has(group));
}

function outcomeName(node: FlowNode, outcome: string): string {
  const labels = labelled(node);
  const label = labels.find(({ id }) => id === outcome)?.label;
  return label === undefined || label === '' ? outcome : label;
}

function labelled(node: FlowNode): readonly { id: string; label: string }[] {
  if (node.type === 'choose') return node.settings.choices;
  if (node.type === 'request') return node.settings.statuses;
  return node.type === 'check' ? node.settings.rules : [];
}
