import type { Coverage, Proof, ProofProgress, ReplayReport, TestReport } from '@baton/flow-lab';
import type { FlowDefinition } from '@baton/flow-schema';
import { createStore } from 'zustand/vanilla';
import { LabFailure, type LabThread } from '../lab/lab-thread.js';

/** Something that takes a while, and what became of it. `flow`: the draft that it was about. */
export type Work<Progress, Result> =
  | { phase: 'none' }
  | { phase: 'working'; progress: Progress | null }
  | { phase: 'done'; flow: FlowDefinition; result: Result }
  | { phase: 'failed'; reason: string };

export interface Replayed {
  report: ReplayReport;
  unreadable: number;
  withheld: number;
}

export interface TestRunsState {
  running: { ids: readonly string[]; done: number; of: number } | null;
  /** The last run of each test case, and the draft that it ran on. */
  reports: Readonly<Record<string, { report: TestReport; flow: FlowDefinition }>>;
  failure: string | null;
  /** Of the last run of all. */
  coverage: { flow: FlowDefinition; coverage: Coverage } | null;
  proof: Work<ProofProgress, Proof>;
  replay: Work<never, Replayed>;
}

interface Routes {
  library: () => Promise<FlowDefinition['library']>;
  replay: (flow: FlowDefinition, calls: number) => Promise<Replayed>;
}

interface Threads {
  tests: LabThread;
  proof: LabThread;
}

export type TestRuns = ReturnType<typeof createTestRuns>;

/** Runs test cases and proofs of a flow's page in threads, and keeps what came of them while the page is open. */
export function createTestRuns(threads: Threads, routes: Routes) {
  const store = createStore<TestRunsState>(() => ({
    running: null,
    reports: {},
    failure: null,
    coverage: null,
    proof: { phase: 'none' },
    replay: { phase: 'none' },
  }));
  let replays = 0;

  const whole = async (flow: FlowDefinition): Promise<FlowDefinition> =>
    flow.nodes.some(({ type }) => type === 'subflow') ? { ...flow, library: await routes.library() } : flow;

  return {
    store,

    /** Runs the test cases, or those of `ids`. Running them all also measures what they cover. */
    run: async (flow: FlowDefinition, ids?: readonly string[]): Promise<void> => {
      if (store.getState().running !== null) return;
      const testCases = ids === undefined ? flow.testCases : flow.testCases.filter(({ id }) => ids.includes(id));
      const running = { ids: testCases.map(({ id }) => id), done: 0, of: testCases.length };
      store.setState({ running, failure: null });
      try {
        const question = { ask: 'run-tests', flow: await whole(flow), testCases } as const;
        const { coverage } = await threads.tests.ask(question, ({ report, done }) =>
          store.setState(({ reports }) => ({
            running: { ...running, done },
            reports: { ...reports, [report.testCase.id]: { report, flow } },
          })),
        );
        if (ids === undefined) store.setState({ coverage: { flow, coverage } });
      } catch (error) {
        if (!isCancelled(error)) store.setState({ failure: reasonOf(error) });
      } finally {
        store.setState({ running: null });
      }
    },
    cancelRun: (): void => threads.tests.stop(),

    prove: async (flow: FlowDefinition): Promise<void> => {
      if (store.getState().proof.phase === 'working') return;
      store.setState({ proof: { phase: 'working', progress: null } });
      try {
        const result = await threads.proof.ask({ ask: 'prove', flow: await whole(flow) }, (progress) =>
          store.setState({ proof: { phase: 'working', progress } }),
        );
        store.setState({ proof: { phase: 'done', flow, result } });
      } catch (error) {
        store.setState({
          proof: isCancelled(error) ? { phase: 'none' } : { phase: 'failed', reason: reasonOf(error) },
        });
      }
    },
    cancelProof: (): void => threads.proof.stop(),

    replay: async (flow: FlowDefinition, calls: number): Promise<void> => {
      if (store.getState().replay.phase === 'working') return;
      replays += 1;
      const mine = replays;
      store.setState({ replay: { phase: 'working', progress: null } });
      try {
        const result = await routes.replay(flow, calls);
        if (mine === replays) store.setState({ replay: { phase: 'done', flow, result } });
      } catch (error) {
        if (mine === replays) store.setState({ replay: { phase: 'failed', reason: reasonOf(error) } });
      }
    },
    /** The api goes on; its answer is not waited for. */
    cancelReplay: (): void => {
      replays += 1;
      store.setState({ replay: { phase: 'none' } });
    },

    stop: (): void => {
      replays += 1;
      threads.tests.stop();
      threads.proof.stop();
    },
  };
}

const isCancelled = (error: unknown): boolean => error instanceof LabFailure && error.code === 'cancelled';
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
