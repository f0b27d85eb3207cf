import type { FlowDefinition, FlowProblem } from '@baton/flow-schema';
import { nodeName } from '../node-forms/node-forms.js';
import { OPEN_FLOW, OPEN_NAME } from '../node-forms/open-name.js';
import { texts } from '../texts.js';

const NOT_CHOSEN = 'not-chosen';

/** What a card goes through while it is being made: nothing was done wrong, something is still to be done. */
const STILL_TO_DO: ReadonlySet<string> = new Set([
  NOT_CHOSEN,
  'outcome-leads-nowhere',
  'unreachable-node',
  'prompt-says-nothing',
  'choice-without-way',
]);
/** Wrong where somebody chose; only open where nobody has chosen yet. */
const OF_CHOICES: ReadonlySet<string> = new Set(['unknown-variable', 'unknown-entity', 'subflow-missing']);

/** Whether a problem only says that something is not finished yet. */
export const isUnfinished = ({ code }: FlowProblem): boolean => STILL_TO_DO.has(code);

/** The same problems; what a new card names for want of a choice is told as that, once for each card. */
export function withOpenChoices(flow: FlowDefinition, problems: readonly FlowProblem[]): FlowProblem[] {
  const open = new Set<string>();
  return problems.flatMap((problem): FlowProblem[] => {
    const node = flow.nodes.find(({ id }) => id === problem.nodeId);
    if (node === undefined || !isOpenChoice(flow, problem)) return [problem];
    if (open.has(node.id)) return [];
    open.add(node.id);
    const { notChosen, choose } = texts.validation;
    return [{ ...problem, code: NOT_CHOSEN, message: notChosen(nodeName(node)), fix: choose }];
  });
}

function isOpenChoice(flow: FlowDefinition, { code, nodeId, path }: FlowProblem): boolean {
  if (!OF_CHOICES.has(code)) return false;
  const node = flow.nodes.find(({ id }) => id === nodeId);
  if (node?.type === 'subflow' && code === 'subflow-missing') return node.settings.flow === OPEN_FLOW;
  let value: unknown = node;
  for (const step of path.slice(PATH_OF_NODE)) value = (value as Record<string | number, unknown> | undefined)?.[step];
  return value === OPEN_NAME;
}

/** `nodes/4` */
const PATH_OF_NODE = 2;
