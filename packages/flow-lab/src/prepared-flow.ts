import { compileFlow, type CompiledFlow } from '@baton/flow-engine';
import type { FlowDefinition } from '@baton/flow-schema';
import { createUnderstanding, type Understanding } from '@baton/understanding';
import { LabError } from './lab-error.js';

/** A flow made ready to be tried; made once for many calls. */
export interface PreparedFlow {
  /** As it was drawn. */
  readonly drawn: FlowDefinition;
  /** With its sub-flows linked in; ids in traces are those of `compiled.flow`. */
  readonly compiled: CompiledFlow;
  readonly understanding: Understanding;
}

/**
 * Makes a flow ready to be tried.
 * @throws LabError `flow-cannot-run` where calls cannot be held in its language, or its sub-flows cannot be linked.
 */
export function prepareFlow(flow: FlowDefinition | PreparedFlow): PreparedFlow {
  if ('compiled' in flow) return flow;
  try {
    const compiled = compileFlow(flow);
    return { drawn: flow, compiled, understanding: createUnderstanding(compiled.flow) };
  } catch (error) {
    throw new LabError('flow-cannot-run', error instanceof Error ? error.message : 'This flow cannot be run.');
  }
}
