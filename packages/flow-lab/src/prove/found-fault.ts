import type { CompiledFlow } from '@baton/flow-engine';
import type { FlowNode } from '@baton/flow-schema';
import type { FaultFound } from './fault-found.js';
import type { Fault } from './faults.js';

/** A fault with the names that its flow gives to the place. */
export function foundFault(compiled: CompiledFlow, fault: Fault): FaultFound {
  const node = compiled.nodes.get(fault.nodeId);
  const place = { nodeId: fault.nodeId, label: node?.label ?? '' };
  if (fault.kind === 'too-many-turns') return { ...place, kind: fault.kind, turns: fault.turns };
  if (fault.kind !== 'stranded') return { ...place, kind: fault.kind };
  const outcome = fault.outcome === null ? null : missingLine(node, fault.outcome);
  return {
    ...place,
    kind: fault.kind,
    outcome,
    outcomeLabel: outcome === null ? null : outcomeName(node, outcome),
  };
}

/** Without ways of their own these go the way of “no-agent”: that is the line that is missing. */
const missingLine = (node: FlowNode | undefined, outcome: string): string =>
  node?.type === 'handoff' && (outcome === 'stayed' || outcome === 'refused') ? 'no-agent' : outcome;

function outcomeName(node: FlowNode | undefined, outcome: string): string {
  const ways =
    node?.type === 'choose'
      ? node.settings.choices
      : node?.type === 'check'
        ? node.settings.rules
        : node?.type === 'request'
          ? node.settings.statuses
          : [];
  const label = ways.find(({ id }) => id === outcome)?.label;
  return label === undefined || label === '' ? outcome : label;
}
