import type { FlowDefinition } from '../flow-definition.js';
import { calendarsFit } from './calendars-fit.js';
import { careFits } from './care-fits.js';
import { contextFits } from './context-fits.js';
import { distinctIds } from './distinct-ids.js';
import { edgesFit } from './edges-fit.js';
import { type FlowIndex, indexFlow } from './flow-index.js';
import type { FlowProblem } from './flow-problem.js';
import { languageSpoken } from './language-spoken.js';
import { mappingFits } from './mapping-fits.js';
import { menusFit } from './menus-fit.js';
import { namesKnown } from './names-known.js';
import { noSilentLoop } from './no-silent-loop.js';
import { nodesReachable } from './nodes-reachable.js';
import { oneStart } from './one-start.js';
import { outcomesLeadOn } from './outcomes-lead-on.js';
import { personalStaysPersonal } from './personal-stays-personal.js';
import { requestBodyFits } from './request-body-fits.js';
import { requestHeadersFit } from './request-headers-fit.js';
import { requestStatusesFit } from './request-statuses-fit.js';
import { requestUrlFits } from './request-url-fits.js';
import { resumeNeedsRule } from './resume-needs-rule.js';
import { settingsSensible } from './settings-sensible.js';
import { subflowsFit } from './subflows-fit.js';
import type { Surroundings } from './surroundings.js';
import { templatesFit } from './templates-fit.js';
import { testCasesFit } from './test-cases-fit.js';
import { variablesSet } from './variables-set.js';
import { vocabularyFits } from './vocabulary-fits.js';
import { waysFit } from './ways-fit.js';
import { voiceKnown } from './voice-known.js';

const RULES: ((index: FlowIndex, known: Surroundings) => FlowProblem[])[] = [
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
  requestUrlFits,
  requestHeadersFit,
  requestBodyFits,
  requestStatusesFit,
  mappingFits,
  waysFit,
  contextFits,
  calendarsFit,
  careFits,
  subflowsFit,
  testCasesFit,
  namesKnown,
  languageSpoken,
  voiceKnown,
  personalStaysPersonal,
];

/**
 * Everything that is wrong with a flow beyond its shape, every problem at once (of one kind, no more than can be read).
 * Publishing refuses errors. Expressions are the engine's to check: `checkFlow` of @baton/flow-engine does both. `known`
 * is what is outside of the flow – queues, secrets, trunks, other flows, languages – as far as it is known. Time is linear in the flow's size.
 */
export function validateFlow(flow: FlowDefinition, known: Surroundings = {}): FlowProblem[] {
  const index = indexFlow(flow);
  return RULES.flatMap((rule) => rule(index, known));
}
