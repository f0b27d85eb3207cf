import { callTraceSchema, handoffContextSchema } from '@baton/flow-engine';
import { flowDefinitionSchema, flowProblemSchema, libraryFlowSchema, testCaseSchema } from '@baton/flow-schema';
import { z } from 'zod';

/** ISO 8601, UTC. */
export const instant = z.iso.datetime();

/** What the flow language defines is described once, under its own name. */
export const flowDefinitionAnswer = flowDefinitionSchema.meta({ id: 'FlowDefinition' });
export const libraryFlowAnswer = libraryFlowSchema.meta({ id: 'LibraryFlow' });
export const flowProblemAnswer = flowProblemSchema.meta({ id: 'FlowProblem' });
export const testCaseAnswer = testCaseSchema.meta({ id: 'TestCase' });
export const handoffContextAnswer = handoffContextSchema.meta({ id: 'HandoffContext' });
export const callTraceAnswer = callTraceSchema.meta({ id: 'CallTrace' });
