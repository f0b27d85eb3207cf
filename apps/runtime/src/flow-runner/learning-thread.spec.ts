import { afterEach, describe, expect, it } from '@jest/globals';
import { restaurantFlow } from '@baton/flow-schema';
import { learnFlow } from '@baton/understanding';
import { FlowLearningError, LearningThread } from './learning-thread.js';

/** Enough phrases that learning them takes far longer than any turn of a timer. */
const large = {
  ...restaurantFlow,
  intents: Array.from({ length: 60 }, (_, intent) => ({
    name: `intent_${intent}`,
    topic: [],
    examples: Array.from(
      { length: 200 },
      (_, at) => `would like word${(intent * at) % 997} of word${at * 7} ${intent}`,
    ),
  })),
};

describe('a thread that learns flows', () => {
  let thread = new LearningThread();
  afterEach(async () => {
    await thread.close();
    thread = new LearningThread();
  });

  it('learns what would be learnt here', async () => {
    expect(await thread.learn(restaurantFlow)).toEqual(learnFlow(restaurantFlow));
  });

  it('lets timers go on meanwhile', async () => {
    const began = performance.now();
    let last = began;
    let longestGap = 0;
    const turn = (): void => {
      longestGap = Math.max(longestGap, performance.now() - last);
      last = performance.now();
    };
    const timer = setInterval(turn, 1);
    await thread.learn(large);
    turn();
    clearInterval(timer);
    // Learnt here, the gap would be all of it.
    expect(longestGap / (performance.now() - began)).toBeLessThan(0.5);
  });

  it('gives up what takes too long', async () => {
    await thread.close();
    thread = new LearningThread(50);
    await expect(thread.learn(large)).rejects.toThrow(FlowLearningError);
  });

  it('goes on after a flow that cannot be learnt', async () => {
    await expect(thread.learn({ ...restaurantFlow, language: 'tlh' })).rejects.toThrow('no words are known');
    expect(await thread.learn(restaurantFlow)).toEqual(learnFlow(restaurantFlow));
  });

  it('learns one after the other, and nothing any more once it is closed', async () => {
    const both = [thread.learn(large), thread.learn(restaurantFlow)].map((learnt) => learnt.catch(String));
    await thread.close();
    expect(await Promise.all(both)).toEqual(Array(2).fill(expect.stringContaining('FlowLearningError')));
    await expect(thread.learn(restaurantFlow)).rejects.toThrow(FlowLearningError);
  });
});
