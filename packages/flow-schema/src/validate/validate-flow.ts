import type { FlowDefinition } from '../flow-definition.js';
import { distinctIds } from './distinct-ids.js';
import { edgesFit } from './edges-fit.js';
import { type FlowIndex, indexFlow } from './flow-index.js';
import type { FlowProblem } from './flow-problem.js';
import { menusFit } from './menus-fit.js';
import { namesKnown } from './names-known.js';
import { noSilentLoop } from './no-silent-loop.js';
import { nodesReachable } from './nodes-reachable.js';
import { oneStart } from './one-start.js';
import { outcomesLeadOn } from './outcomes-lead-on.js';
import { resumeNeedsRule } from './resume-needs-rule.js';
import { settingsSensible } from './settings-sensible.js';
import type { Surroundings } from './surroundings.js';
import { templatesFit } from './templates-fit.js';
import { variablesSet } from './variables-set.js';
import { vocabularyFits } from './vocabulary-fits.js';

const RULES: ((index: FlowIndex) => FlowProblem[])[] = [
  oneStart,
  distinctIds,
  edgesFit,
  outcomesLeadOn,
  nodesReachable,
  resumeNeedsRule,
  templatesFit,
  variablesSet,
  menusFit,
  settingsSensible,
  vocabularyFits,
  noSilentLoop,
];

/**
 * Everything that is wrong with a flow beyond its shape, every problem at once. Publishing refuses errors. Expressions
 * are the engine's to check: `checkFlow` of @baton/flow-engine does both. With `queues`, also the names of queues.
 */
export function validateFlow(flow: FlowDefinition, known: Surroundings = {}): FlowProblem[] {
  const index = indexFlow(flow);
  return [...RULES.flatMap((rule) => rule(index)), ...namesKnown(index, known)];
}
