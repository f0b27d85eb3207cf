import { describe, expect, it } from '@jest/globals';
import { proveFlow } from '@baton/flow-lab';
import { type WayPart, wayPartWords } from '@baton/flow-lab/words';
import { type FlowDefinition, restaurantFlow } from '@baton/flow-schema';
import { LabBench } from '../lab/lab-bench.js';
import type { LabReply } from '../lab/lab-messages.js';
import { createLabThread, type LabThread, type LabWorker } from '../lab/lab-thread.js';
import { coverageMarks, proofMarks } from './coverage-marks.js';
import { wayNames } from '../lab/lab-names.js';
import { texts } from '../texts.js';
import { createTestRuns, type Replayed } from './test-runs.js';
import { testStateOf } from './test-state.js';

/** A lab in this thread; `hold`: it never answers. */
function labHere(hold = false): LabThread {
  return createLabThread(() => {
    const bench = new LabBench();
    const worker: LabWorker = {
      onmessage: null,
      onerror: null,
      terminate: () => undefined,
      postMessage: ({ id, question }) => {
        const reply = (data: LabReply) => worker.onmessage?.({ data } as MessageEvent<LabReply>);
        if (!hold) queueMicrotask(() => reply({ id, answer: bench.answer(question, (news) => reply({ id, news })) }));
      },
    };
    return worker;
  });
}

const flow: FlowDefinition = { ...restaurantFlow, testCases: restaurantFlow.testCases.slice(0, 3) };
const runsWith = (lab = labHere(), replay: () => Promise<Replayed> = () => Promise.reject(new Error('away'))) =>
  createTestRuns({ tests: lab, proof: lab }, { library: () => Promise.resolve({}), replay });

describe('test runs', () => {
  it('keep how each test went, until the flow or the test is another one', async () => {
    const runs = runsWith();
    await runs.run(flow);
    const state = runs.store.getState();
    const [first] = flow.testCases;
    if (first === undefined) throw new Error('the sample has test cases');
    expect(flow.testCases.map((testCase) => testStateOf(testCase, state, flow))).toEqual(Array(3).fill('passed'));
    expect(testStateOf(first, state, { ...flow, edges: [] })).toBe('stale');
    expect(testStateOf({ ...first, steps: first.steps.slice(1) }, state, flow)).toBe('not-run');
    expect(testStateOf({ ...first, name: 'Other' }, state, flow)).toBe('passed');
    expect(state.coverage?.coverage.percent).toBeGreaterThan(0);
  });

  it('can be cancelled, and run again', async () => {
    const runs = runsWith(labHere(true));
    const running = runs.run(flow);
    await Promise.resolve();
    runs.cancelRun();
    await running;
    expect(runs.store.getState()).toMatchObject({ running: null, failure: null });
    const proving = runs.prove(flow);
    await Promise.resolve();
    runs.cancelProof();
    await proving;
    expect(runs.store.getState().proof).toEqual({ phase: 'none' });
  });

  it('say why calls could not be gone through, and forget an answer that nobody waits for', async () => {
    const runs = runsWith();
    await runs.replay(flow, 10);
    expect(runs.store.getState().replay).toEqual({ phase: 'failed', reason: 'away' });
    const late = runsWith(labHere(), () => Promise.resolve({} as Replayed));
    const asked = late.replay(flow, 10);
    late.cancelReplay();
    await asked;
    expect(late.store.getState().replay).toEqual({ phase: 'none' });
  });
});

describe('what is drawn of them', () => {
  it('is every node and edge as covered or not', async () => {
    const runs = runsWith();
    await runs.run(flow);
    const coverage = runs.store.getState().coverage?.coverage;
    if (coverage === undefined) throw new Error('all were run');
    const { nodes, edges } = coverageMarks(flow, coverage, 'not covered');
    const missed = [...nodes].flatMap(([id, { tone }]) => (tone === 'uncovered' ? [id] : []));
    expect(missed.sort()).toEqual([...coverage.missing.nodes, ...coverage.missing.rules].sort());
    expect(edges.size).toBe(flow.edges.length);
    expect(nodes.get('start')?.tone).toBe('covered');
  });

  it('is the way of a call that traps somebody, to where it goes wrong', () => {
    const { nodes: drawn, edges: ways } = restaurantFlow;
    const unsafe = {
      ...restaurantFlow,
      nodes: drawn.filter(({ type }) => type !== 'rule'),
      edges: ways.filter(({ source }) => drawn.some(({ id, type }) => id === source && type !== 'rule')),
    };
    const [problem] = proveFlow(unsafe).problems;
    if (problem === undefined) throw new Error('without rules it is not safe');
    const { nodes, edges } = proofMarks(unsafe, problem.path, problem.nodeId, 'here');
    expect(nodes.get(problem.nodeId.split('.')[0] ?? '')).toEqual({ tone: 'unsafe', label: 'here' });
    expect(edges.size).toBeGreaterThan(0);
  });

  it('tells the way of a call in words', () => {
    const words = (part: WayPart) => wayPartWords(part, texts.lab, wayNames(flow));
    expect(words({ kind: 'handoff', to: 'front-desk', way: 'attended' })).toContain('front-desk');
    expect(words({ kind: 'end', result: 'handed-over' })).not.toContain('handed-over');
    expect(words({ kind: 'node', nodeId: 'greeting' })).toBe('Greeting');
  });
});
