import { type FlowDefinition, type FlowNode, outcomesOf } from '@baton/flow-schema';
import { canBeEntered, connect } from '../../draft/edits.js';
import { nodeName, outcomeWords } from '../../node-forms/node-forms.js';
import { texts } from '../../texts.js';
import type { Fixing } from './fix.js';

/** Ways on that mean that the assistant can do no more: a person, or a goodbye. */
const GIVING_UP: ReadonlySet<string> = new Set([
  ...['silence', 'misunderstanding', 'failed', 'no-agent', 'refused', 'unknown', 'closed', 'nothing-left'],
]);

/** Leads the outcome that leads nowhere to where the same outcome of others leads, or where others give up. */
export const outcomeLeadsNowhere: Fixing = (flow, { nodeId, outcome }) => {
  const node = flow.nodes.find(({ id }) => id === nodeId);
  if (node === undefined || outcome === undefined) return undefined;
  if (!outcomesOf(node).includes(outcome) || isDrawn(flow, node, outcome)) return undefined;
  const target = targetFor(flow, node, outcome);
  if (target === undefined) return undefined;
  return {
    label: texts.fixes.leadTo(outcomeWords(node, outcome, flow), nodeName(target)),
    // Where a call goes is a decision: it is offered, and never made together with others.
    safe: false,
    edit: connect(node.id, outcome, target.id),
  };
};

const isDrawn = ({ edges }: FlowDefinition, { id }: FlowNode, outcome: string): boolean =>
  edges.some((edge) => edge.source === id && edge.outcome === outcome);

function targetFor(flow: FlowDefinition, node: FlowNode, outcome: string): FlowNode | undefined {
  if (!GIVING_UP.has(outcome)) return undefined;
  const others = flow.edges.filter((edge) => edge.source !== node.id);
  return (
    mostUsed(
      flow,
      node,
      others.filter((edge) => edge.outcome === outcome),
    ) ??
    mostUsed(
      flow,
      node,
      others.filter((edge) => GIVING_UP.has(edge.outcome)),
    ) ??
    flow.nodes.find((candidate) => isLastWord(candidate) && candidate.id !== node.id)
  );
}

/** Of the nodes that lines lead to the one that most lead to, if it is a person or a goodbye. */
function mostUsed(flow: FlowDefinition, node: FlowNode, edges: FlowDefinition['edges']): FlowNode | undefined {
  const counts = new Map<string, number>();
  for (const { target } of edges) counts.set(target, (counts.get(target) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  for (const [id] of ranked) {
    const target = flow.nodes.find((candidate) => candidate.id === id);
    if (target !== undefined && target.id !== node.id && isLastWord(target) && canBeEntered(target)) return target;
  }
  return undefined;
}

const isLastWord = ({ type }: FlowNode): boolean => type === 'handoff' || type === 'end' || type === 'voicemail';
