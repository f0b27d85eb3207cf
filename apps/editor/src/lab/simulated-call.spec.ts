import { describe, expect, it } from '@jest/globals';
import { prepareFlow, runTestCase } from '@baton/flow-lab';
import { restaurantFlow } from '@baton/flow-schema';
import { offeredTestCase } from './offered-test-case.js';
import { type AlwaysAnswers, type CallSetting, SimulatedCall } from './simulated-call.js';

const prepared = prepareFlow(restaurantFlow);
const setting: CallSetting = { localTime: '2026-11-24T18:00:00', caller: '+441632960000', dialled: '100', seed: 0 };
const call = (always: AlwaysAnswers = {}) => new SimulatedCall(prepared, setting, always);
const says = (text: string) => ({ step: 'caller-says', text, heard: 'clearly' }) as const;
const queue = { step: 'queue-says', status: 'closed', waitMinutes: null, position: null, agents: null } as const;

describe('a simulated call', () => {
  it('waits for what the outside says', () => {
    const simulated = call();
    simulated.do(says('I want to speak to somebody'));
    const { open, view } = simulated.shown();
    expect(open.map(({ kind }) => kind)).toContain('queue');
    expect(view.over).toBeNull();
  });

  it('answers by itself what is always answered so, and steps back over it in one go', () => {
    const simulated = call({ queue });
    const before = simulated.shown();
    simulated.do(says('I want to speak to somebody'));
    const after = simulated.shown();
    expect(after.open.map(({ kind }) => kind)).not.toContain('queue');
    expect(after.actions).toEqual([says('I want to speak to somebody'), queue]);
    expect(after.turns).toBe(1);
    simulated.back();
    expect(simulated.shown()).toEqual(before);
    expect(simulated.back()).toBe(false);
  });

  it('stays as it was after a step that cannot happen', () => {
    const simulated = call();
    const before = simulated.shown();
    expect(() => simulated.do({ step: 'transfer-ends', with: 486 })).toThrow('No handoff is under way');
    expect(simulated.shown()).toEqual(before);
  });

  it('begins again with the same steps, and says from where they cannot happen any more', () => {
    const actions = [says('I want to book a table'), { step: 'transfer-ends', with: 486 } as const, says('yes')];
    const again = new SimulatedCall(prepared, setting, {}, actions).shown();
    expect(again.actions).toEqual(actions.slice(0, 1));
    expect(again.stoppedAt).toEqual({ index: 1, reason: { why: 'no-handoff' } });
  });

  it('knows what can be said at this moment, as the recogniser is told it', () => {
    const simulated = call();
    expect(simulated.grammar()?.rules.length).toBeGreaterThan(0);
    simulated.do({ step: 'caller-hangs-up' });
    expect(simulated.grammar()).toBeNull();
  });

  it('is offered as a test case that passes, with or without the wording', () => {
    const simulated = call({ queue });
    simulated.do(says('I want to book a table'));
    simulated.do(says('four people'));
    const { testCase, steps } = offeredTestCase(simulated.simulation, 'Books');
    expect(steps.some(({ step, chosen }) => step.step === 'expect-prompt' && !chosen)).toBe(true);
    const all = { ...testCase, steps: steps.map(({ step }) => step) };
    const chosen = { ...testCase, steps: steps.filter((offered) => offered.chosen).map(({ step }) => step) };
    expect([runTestCase(prepared, all).failures, runTestCase(prepared, chosen).failures]).toEqual([[], []]);
  });
});
