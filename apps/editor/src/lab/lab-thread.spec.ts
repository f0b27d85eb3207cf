import { describe, expect, it } from '@jest/globals';
import { restaurantFlow } from '@baton/flow-schema';
import { LabError } from '@baton/flow-lab';
import { LabBench } from './lab-bench.js';
import type { LabReply } from './lab-messages.js';
import { createLabThread, type LabWorker } from './lab-thread.js';

/** A thread in this one: it answers when it is told to. */
function threadHere() {
  let begun = 0;
  const waiting: (() => void)[] = [];
  const thread = createLabThread(() => {
    begun += 1;
    const bench = new LabBench();
    let terminated = false;
    const worker: LabWorker = {
      onmessage: null,
      onerror: null,
      terminate: () => (terminated = true),
      postMessage: ({ id, question }) =>
        waiting.push(() => {
          const reply = (data: LabReply) => !terminated && worker.onmessage?.({ data } as MessageEvent<LabReply>);
          try {
            reply({ id, answer: bench.answer(question, (news) => reply({ id, news })) });
          } catch (error) {
            reply({ id, failed: { code: error instanceof LabError ? error.code : 'failed', message: String(error) } });
          }
        }),
    };
    return worker;
  });
  const work = () => waiting.splice(0).forEach((job) => job());
  return { thread, work, begun: () => begun };
}

const flow = restaurantFlow;
const testCases = flow.testCases.slice(0, 2);

describe('the thread of the lab', () => {
  it('tells each test as it is done, and at the end what they came past', async () => {
    const { thread, work } = threadHere();
    const news: string[] = [];
    const asked = thread.ask({ ask: 'run-tests', flow, testCases }, ({ report, done, of }) =>
      news.push(`${report.testCase.id} ${report.passed} ${done}/${of}`),
    );
    work();
    expect((await asked).coverage.percent).toBeGreaterThan(0);
    expect(news).toEqual(testCases.map(({ id }, index) => `${id} true ${index + 1}/2`));
  });

  it('fails what it was asked for when it is stopped, and begins anew when it is asked again', async () => {
    const { thread, work, begun } = threadHere();
    const asked = thread.ask({ ask: 'run-tests', flow, testCases });
    thread.stop();
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
    const again = thread.ask({ ask: 'run-tests', flow, testCases: [] });
    work();
    await again;
    expect(begun()).toBe(2);
  });

  it('passes on why something cannot be', async () => {
    const { thread, work } = threadHere();
    const asked = thread.ask({ ask: 'do', step: { step: 'caller-hangs-up' } });
    work();
    await expect(asked).rejects.toMatchObject({ code: 'cannot-happen' });
  });
});
