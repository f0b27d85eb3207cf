import type { FlowDefinition, FlowProblem } from '@baton/flow-schema';
import { OPEN_FLOW, OPEN_NAME } from '../node-forms/open-name.js';

/** What a card goes through while it is being made: nothing was done wrong, something is still to be done. */
const STILL_TO_DO: ReadonlySet<string> = new Set([
  'outcome-leads-nowhere',
  'unreachable-node',
  'prompt-says-nothing',
  'choice-without-way',
]);
/** Wrong where somebody chose; only open where nobody has chosen yet. */
const OF_CHOICES: ReadonlySet<string> = new Set(['unknown-variable', 'unknown-entity', 'subflow-missing']);

/** Whether a problem only says that something is not finished yet. */
export function isUnfinished(flow: FlowDefinition, { code, nodeId, path }: FlowProblem): boolean {
  if (!OF_CHOICES.has(code)) return STILL_TO_DO.has(code);
  const node = flow.nodes.find(({ id }) => id === nodeId);
  if (node?.type === 'subflow' && code === 'subflow-missing') return node.settings.flow === OPEN_FLOW;
  let value: unknown = node;
  for (const step of path.slice(PATH_OF_NODE)) value = (value as Record<string | number, unknown> | undefined)?.[step];
  return value === OPEN_NAME;
}

/** `nodes/4` */
const PATH_OF_NODE = 2;
