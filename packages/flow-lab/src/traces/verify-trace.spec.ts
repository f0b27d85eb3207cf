import { describe, expect, it } from '@jest/globals';
import { restaurantFlow } from '@baton/flow-schema';
import { prepareFlow } from '../prepared-flow.js';
import { generatedCalls } from '../testing/generated-calls.js';
import { readTraceLine } from './read-trace.js';
import { verifyTrace } from './verify-trace.js';

const flow = prepareFlow(restaurantFlow);
const calls = generatedCalls(flow, 40, 11);

describe('a call run again by the engine', () => {
  it('has the same effects', () => {
    for (const call of calls) {
      const read = readTraceLine(JSON.stringify(call));
      expect('trace' in read && verifyTrace(flow, read.trace)).toEqual({ same: true });
    }
  });

  it('tells the first step that is otherwise', () => {
    const [call] = calls;
    const steps = structuredClone(call?.steps ?? []);
    const spoken = steps[0]?.effects.find((effect) => effect.type === 'speak');
    if (call === undefined || spoken?.type !== 'speak') throw new Error('no prompt');
    spoken.text = 'Something else.';
    const verified = verifyTrace(flow, { ...call, steps });
    expect(verified).toMatchObject({ same: false, step: 0 });
    expect(!verified.same && verified.recorded).toEqual(steps[0]?.effects);
    expect(!verified.same && verified.now).toEqual(call.steps[0]?.effects);
  });
});
