import type { FlowDefinition, FlowProblem } from '@baton/flow-schema';
import type { Edit } from '../../draft/edits.js';
import type { Fix, Fixing } from './fix.js';
import { leaveGroup } from './leave-group.js';
import { makeVariable } from './make-variable.js';
import { outcomeLeadsNowhere } from './outcome-leads-nowhere.js';
import { removeEdge } from './remove-edge.js';
import { resetSetting } from './reset-setting.js';
import { swapEntityBounds, swapStatuses } from './swap-bounds.js';
import { takeOut } from './take-out.js';
import { usualVoice } from './usual-voice.js';

/** By the code of the problem. */
export const fixings: Readonly<Record<string, Fixing>> = {
  'edge-from-nowhere': removeEdge,
  'edge-to-nowhere': removeEdge,
  'edge-unknown-outcome': removeEdge,
  'edge-outcome-twice': removeEdge,
  'edge-into-entry': removeEdge,
  'outcome-leads-nowhere': outcomeLeadsNowhere,
  'unknown-variable': makeVariable,
  'unknown-template-name': makeVariable,
  'unknown-group': leaveGroup,
  'unknown-voice': usualVoice,
  'subflow-end-obsolete': takeOut,
  'status-rule-shadowed': takeOut,
  'status-rule-empty': swapStatuses,
  'entity-without-values': swapEntityBounds,
  'no-input-too-short': resetSetting,
  'end-of-speech-too-short': resetSetting,
  'utterance-too-short': resetSetting,
  'ring-too-short': resetSetting,
  'refer-too-short': resetSetting,
  'call-too-short': resetSetting,
  'keypad-too-fast': resetSetting,
};

/** What mends a problem; undefined where only a person can. */
export const fixOf = (flow: FlowDefinition, problem: FlowProblem): Fix | undefined =>
  fixings[problem.code]?.(flow, problem);

/**
 * All safe ones as one edit, and how many they are. Of those that take out entries of one list only the first of each
 * node is done: the places of the others move.
 */
export function safeFixes(flow: FlowDefinition, problems: readonly FlowProblem[]): { count: number; edit: Edit } {
  const fixes = problems.flatMap((problem) => {
    const fix = fixOf(flow, problem);
    return fix?.safe === true ? [fix] : [];
  });
  return { count: fixes.length, edit: (present) => fixes.reduce((mended, fix) => fix.edit(mended), present) };
}
