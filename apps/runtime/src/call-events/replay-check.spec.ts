import { describe, expect, it } from '@jest/globals';
import { compileFlow, initialState, transition, type EngineEvent } from '@baton/flow-engine';
import { pino } from 'pino';
import { smallFlow } from '../call/testing/small-flow.js';
import { until } from '../call/testing/until.js';
import { ReplayCheck, type ReplayCheckOptions } from './replay-check.js';

const compiled = compileFlow(smallFlow('sip:desk@127.0.0.1'));
const answered: EngineEvent = {
  type: 'call-answered',
  at: 0,
  callId: 'c1',
  caller: '+442079460018',
  dialled: '100',
  localTime: '2026-11-22T10:00:00',
  seed: 7,
};
const events: EngineEvent[] = [answered, ...[1, 2, 3].map((at) => ({ type: 'no-input' as const, at, listenId: 'x' }))];

function checking(more: Partial<ReplayCheckOptions> = {}) {
  const results: string[] = [];
  const logged: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });
  const onResult = (result: string) => void results.push(result);
  return { results, logged, check: new ReplayCheck({ oneIn: 1, isBusy: () => false, onResult, log, ...more }) };
}

/** A call as it was run. */
function runThrough(check: ReplayCheck, callId = 'c1'): boolean {
  const kept = check.begin(callId, compiled);
  let state = initialState();
  for (const event of events) {
    const step = transition(compiled, state, event);
    state = step.state;
    kept?.add({ event, effects: step.effects });
  }
  kept?.ended();
  return kept !== undefined;
}

describe('the check that the engine does the same again', () => {
  it('finds that it does', async () => {
    const { check, results, logged } = checking();
    runThrough(check);
    await until('the result', () => results.length > 0);
    expect(results).toEqual(['same']);
    expect(logged).toEqual([]);
  });

  it('finds an engine that is not pure, and tells the call and the step and no more', async () => {
    let runs = 0;
    const impure: typeof transition = (...of) => {
      const step = transition(...of);
      runs += 1;
      return runs === 3 ? { ...step, effects: [...step.effects, { type: 'stop-speaking' }] } : step;
    };
    const { check, results, logged } = checking({ run: impure });
    runThrough(check);
    await until('the result', () => results.length > 0);
    expect(results).toEqual(['differs']);
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({ callId: 'c1', step: 2 });
    expect(logged.join()).not.toMatch(/2079460018|Hello/);
  });

  it('takes an engine that fails for one that differs', async () => {
    const { check, results } = checking({
      run: () => {
        throw new Error('not pure');
      },
    });
    runThrough(check);
    await until('the result', () => results.length > 0);
    expect(results).toEqual(['differs']);
  });

  it('takes a sample, or none', () => {
    let next = 0;
    const random = () => (next++ % 10) / 10;
    const { check } = checking({ oneIn: 5, random, isBusy: () => true });
    const taken = Array.from({ length: 10 }, () => runThrough(check)).filter(Boolean);
    expect(taken).toHaveLength(2);
    expect(runThrough(checking({ oneIn: 0 }).check)).toBe(false);
    check.stop();
  });

  it('waits while there are many calls, and lets the oldest go when too many wait', async () => {
    let busy = true;
    const { check, results } = checking({ isBusy: () => busy });
    for (let count = 0; count < 30; count += 1) runThrough(check);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(results).toEqual([]);
    busy = false;
    await until('the results', () => results.length === 20);
    check.stop();
  });

  it('does not keep a call without end', async () => {
    const { check, results } = checking();
    const kept = check.begin('c1', compiled);
    for (let count = 0; count < 2_001; count += 1) kept?.add({ event: answered, effects: [] });
    kept?.ended();
    runThrough(check);
    await until('the result of the other', () => results.length > 0);
    expect(results).toEqual(['same']);
  });
});
