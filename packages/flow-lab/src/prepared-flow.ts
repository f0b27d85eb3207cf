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
  /**
   * Made when it is first asked for.
   * @throws LabError `flow-cannot-run`
   */
  readonly understanding: Understanding;
}

/**
 * Makes a flow ready to be tried.
 * @throws LabError `flow-cannot-run` where calls cannot be held on it at all
 */
export function prepareFlow(flow: FlowDefinition | PreparedFlow): PreparedFlow {
  if ('compiled' in flow) return flow;
  const compiled = orCannotRun(() => compileFlow(flow));
  let understanding: Understanding | undefined;
  return {
    drawn: flow,
    compiled,
    get understanding() {
      understanding ??= orCannotRun(() => createUnderstanding(compiled.flow));
      return understanding;
    },
  };
}

function orCannotRun<Result>(make: () => Result): Result {
  try {
    return make();
  } catch (error) {
    const said = error instanceof Error ? error.message : 'This flow cannot be run.';
    throw new LabError('flow-cannot-run', { why: 'cannot-run', said });
  }
}
