import { useEffect, useState } from 'react';
import { labApi } from '../api/lab-api.js';
import { createLabThread } from '../lab/lab-thread.js';
import { createTestRuns, type TestRuns } from './test-runs.js';

/** The test runs of a flow's page; they end with it. */
export function useTestRuns(flowId: string): TestRuns {
  const [runs] = useState(() =>
    createTestRuns(
      { tests: createLabThread(), proof: createLabThread() },
      {
        library: () => labApi.library(flowId),
        replay: (flow, calls) => labApi.replay(flowId, flow, calls),
      },
    ),
  );
  useEffect(() => runs.stop, [runs]);
  return runs;
}
