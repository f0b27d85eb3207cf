import { describe, expect, it } from '@jest/globals';
import { counterexampleIn } from './counterexample-in.js';

const problem = { code: 'unsafe-silence', severity: 'error' as const, path: ['ask'], message: 'x' };

describe('the call that shows a problem', () => {
  it('is what the proof brings along, and nothing for other problems or garbage', () => {
    const conversation = [{ who: 'caller', code: 'silent' }];
    const fault = { kind: 'circle', nodeId: 'ask', label: 'Ask' };
    const whole = { ...problem, fault, conversation } as typeof problem;
    expect(counterexampleIn(whole)).toEqual({ code: 'unsafe-silence', fault, conversation });
    expect(counterexampleIn(problem)).toBeNull();
    expect(counterexampleIn({ ...whole, code: 'no-start' })).toBeNull();
    expect(counterexampleIn({ ...whole, conversation: [{ who: 'robot' }] } as typeof problem)).toBeNull();
  });
});
