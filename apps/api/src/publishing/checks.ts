import { Injectable } from '@nestjs/common';
import { checkFlow } from '@baton/flow-engine';
import type { TestReport } from '@baton/flow-lab';
import { englishLabTexts, failureWords } from '@baton/flow-lab/words';
import type { FlowDefinition, FlowProblem } from '@baton/flow-schema';
import type { Environment } from '@baton/persistence';
import { FlowSurroundings, type FlowInPlace } from '../drafts/flow-surroundings.js';
import { ApiError, type Problem } from '../http/api-error.js';
import { Lab } from '../lab/lab.js';

/** What failed and was let pass, for the audit log; empty when nothing did. */
export type Overridden = { overrideReason: string; failedTests: string[] } | Record<string, never>;

/** Where a version is to go live. */
export interface Going {
  flowId: string;
  environment: Environment;
  overrideReason?: string | undefined;
}

/** What has to be so before callers meet a flow: the same whoever puts it live, and whether now or at a time. */
@Injectable()
export class Checks {
  constructor(
    private readonly surroundings: FlowSurroundings,
    private readonly lab: Lab,
  ) {}

  /**
   * It has no problem, can trap nobody and passes its test cases.
   *
   * @param overrideReason why it is let pass although test cases fail; nothing helps against the rest
   * @throws ApiError `flow-has-problems`, `flow-unsafe`, `tests-failed` with every one of them; what the lab throws
   */
  async pass({ flow, known }: FlowInPlace, overrideReason?: string): Promise<Overridden> {
    requireNoError(checkFlow(flow, known));
    return this.#try(flow, overrideReason);
  }

  /**
   * As `pass`, of a version. It passed when it was made, but queues and secrets come and go, somebody may have let it
   * pass for the test environment alone, and the Baton that runs it now may be another one. In the test environment,
   * where tests may fail, it is enough that it can run.
   */
  async passVersion(version: FlowDefinition, { flowId, environment, overrideReason }: Going): Promise<Overridden> {
    requireNoError(await this.problemsOf(version, flowId));
    return environment === 'production' ? this.#try(version, overrideReason) : {};
  }

  /** What keeps a version from going live at this moment, without trying it. */
  async problemsOf(version: FlowDefinition, flowId: string): Promise<FlowProblem[]> {
    const { flow, known } = await this.surroundings.ofVersion(version, flowId);
    return errorsAmong(checkFlow(flow, known));
  }

  async #try(flow: FlowDefinition, overrideReason: string | undefined): Promise<Overridden> {
    const { proof, reports } = await this.lab.run(null, { kind: 'publish', flow });
    if (!proof.safe) throw new ApiError('flow-unsafe', 'It does not go live: it can trap a caller', proof.problems);
    const failed = reports.filter(({ passed }) => !passed);
    if (failed.length === 0) return {};
    if (overrideReason === undefined) {
      throw new ApiError('tests-failed', 'It does not go live: test cases fail', failed.map(problemOf(flow)));
    }
    return { overrideReason, failedTests: failed.map(({ testCase }) => testCase.name) };
  }
}

const errorsAmong = (problems: readonly FlowProblem[]): FlowProblem[] =>
  problems.filter(({ severity }) => severity === 'error');

function requireNoError(problems: readonly FlowProblem[]): void {
  if (errorsAmong(problems).length > 0) {
    throw new ApiError('flow-has-problems', 'It does not go live as it is; see the problems', problems);
  }
}

/** A failed test case as a problem of the flow, at the step that failed. */
const problemOf =
  (flow: FlowDefinition) =>
  ({ testCase, failures: [first] }: TestReport): Problem => ({
    code: 'test-failed',
    severity: 'error',
    path: [
      'testCases',
      flow.testCases.findIndex(({ id }) => id === testCase.id),
      ...(first === undefined ? [] : ['steps', first.step]),
    ],
    message: `The test case “${testCase.name}” fails${first === undefined ? '' : `: ${failureWords(first, englishLabTexts)}`}`,
    testCase,
    ...(first === undefined ? {} : { failure: first }),
  });
