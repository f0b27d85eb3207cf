import { describe, expect, it } from '@jest/globals';
import { restaurantFlow } from '@baton/flow-schema';
import type { LabReply } from '../lab/lab-messages.js';
import { LabBench } from '../lab/lab-bench.js';
import { createLabThread, type LabWorker } from '../lab/lab-thread.js';
import { createSimulator } from './simulator-store.js';

/** With a lab in this thread. */
function simulatorHere(library = () => Promise.resolve({})) {
  const thread = createLabThread(() => {
    const bench = new LabBench();
    const worker: LabWorker = {
      onmessage: null,
      onerror: null,
      terminate: () => undefined,
      postMessage: ({ id, question }) =>
        queueMicrotask(() => {
          try {
            worker.onmessage?.({
              data: { id, answer: bench.answer(question, () => undefined) },
            } as MessageEvent<LabReply>);
          } catch (error) {
            const failed = { code: 'cannot-happen', message: (error as Error).message };
            worker.onmessage?.({ data: { id, failed } } as MessageEvent<LabReply>);
          }
        }),
    };
    return worker;
  });
  return createSimulator(thread, library);
}

const says = (text: string) => ({ step: 'caller-says', text, heard: 'clearly' }) as const;

describe('the simulator of a flow', () => {
  it('holds a call: does a step, takes it back, and knows why a step cannot be', async () => {
    const simulator = simulatorHere();
    await simulator.begin(restaurantFlow);
    await simulator.act(says('I want to book a table'));
    expect(simulator.store.getState().shown?.turns).toBe(1);
    await simulator.act({ step: 'agent-hangs-up' });
    expect(simulator.store.getState()).toMatchObject({ phase: 'running', failure: { code: 'cannot-happen' } });
    await simulator.back();
    expect(simulator.store.getState()).toMatchObject({ failure: null, shown: { turns: 0 } });
  });

  it('does a step once, however often it is clicked', async () => {
    const simulator = simulatorHere();
    await simulator.begin(restaurantFlow);
    await Promise.all([1, 2, 3].map(() => simulator.act(says('I want to book a table'))));
    expect(simulator.store.getState().shown?.actions).toHaveLength(1);
  });

  it('does the same steps again on another draft and at another hour', async () => {
    const simulator = simulatorHere();
    await simulator.begin(restaurantFlow);
    await simulator.act(says('I want to book a table'));
    await simulator.again({ ...restaurantFlow, name: 'Other' }, { localTime: '2026-11-23T03:00:00' });
    const { shown, flow } = simulator.store.getState();
    expect([flow?.name, shown?.actions.length, shown?.view.localTime?.date]).toEqual(['Other', 1, '2026-11-23']);
    expect(shown?.view.localTime?.time.startsWith('03:')).toBe(true);
  });

  it('says so when the flows that it runs cannot be read', async () => {
    const simulator = simulatorHere(() => Promise.reject(new Error('away')));
    const [first] = restaurantFlow.nodes;
    const site = { ...first, id: 'sub', type: 'subflow' } as (typeof restaurantFlow.nodes)[number];
    await simulator.begin({ ...restaurantFlow, nodes: [...restaurantFlow.nodes, site] });
    expect(simulator.store.getState()).toMatchObject({ phase: 'failed', busy: false, failure: { message: 'away' } });
  });
});
