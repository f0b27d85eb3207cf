import type { CallTrace } from '@baton/flow-engine';
import {
  coverageOf,
  type Coverage,
  mergeReplays,
  prepareFlow,
  type Proof,
  proveFlow,
  replayTraces,
  type ReplayReport,
  runTestCases,
  testCaseFromTrace,
  type TestReport,
} from '@baton/flow-lab';
import type { FlowDefinition, TestCase } from '@baton/flow-schema';

/** Work on a flow that takes too long for the thread that answers requests. Jobs and answers are plain JSON. */
export type LabJob =
  | { kind: 'prove'; flow: FlowDefinition }
  | { kind: 'test'; flow: FlowDefinition; ids: string[] | null }
  | { kind: 'publish'; flow: FlowDefinition }
  | { kind: 'replay'; flow: FlowDefinition; recorded: RecordedCalls[] }
  | { kind: 'test-case'; flow: FlowDefinition; trace: CallTrace };

/** Calls of one version, which is null where it is not known any more. */
export interface RecordedCalls {
  on: FlowDefinition | null;
  traces: CallTrace[];
}

export interface LabAnswers {
  prove: { proof: Proof };
  test: { reports: TestReport[]; coverage: Coverage };
  publish: { proof: Proof; reports: TestReport[] };
  replay: { report: ReplayReport };
  'test-case': { testCase: TestCase };
}

export type LabAnswer<Job extends LabJob> = LabAnswers[Job['kind']];

/** Does a job. @throws LabError where the flow cannot be run at all, or a call makes no test case of it */
export function doLabJob(job: LabJob): LabAnswers[LabJob['kind']] {
  const prepared = prepareFlow(job.flow);
  switch (job.kind) {
    case 'prove':
      return { proof: proveFlow(job.flow) };
    case 'test': {
      const { ids } = job;
      const cases = ids === null ? job.flow.testCases : job.flow.testCases.filter(({ id }) => ids.includes(id));
      const reports = runTestCases(prepared, cases);
      return { reports, coverage: coverageOf(prepared, reports) };
    }
    case 'publish':
      return { proof: proveFlow(job.flow), reports: runTestCases(prepared) };
    case 'replay':
      return {
        report: mergeReplays(
          job.recorded.map(({ on, traces }) => replayTraces(prepared, traces, { recordedOn: on ?? undefined })),
        ),
      };
    case 'test-case':
      return { testCase: testCaseFromTrace(prepared, job.trace) };
  }
}
