import { describe, expect, it } from '@jest/globals';
import { callTraceSchema } from '@baton/flow-engine';
import { restaurantFlow } from '@baton/flow-schema';
import fc from 'fast-check';
import { LabError } from '../lab-error.js';
import { prepareFlow } from '../prepared-flow.js';
import { asks, peopleFlow, says, smallFlow } from '../testing/small-flow.js';
import { verifyTrace } from '../traces/verify-trace.js';
import type { ActionStep } from './action-step.js';
import { Simulation, simulate } from './simulation.js';
import { promptMs } from './speech-time.js';
import { englishLabTexts } from '../words/english-lab-texts.js';
import { lineWords } from '../words/line-words.js';

const saying = (text: string, heard: 'clearly' | 'unsurely' | 'not-at-all' = 'clearly'): ActionStep => ({
  step: 'caller-says',
  text,
  heard,
});
const silence = (times = 1): ActionStep => ({ step: 'caller-says-nothing', times });
const lines = (call: Simulation) => call.conversation.map((line) => `${line.who}: ${lineWords(line, englishLabTexts)}`);
const lastEvent = (call: Simulation, type: string) => call.steps.findLast(({ event }) => event.type === type)?.event;

describe('a virtual call', () => {
  it('counts silence from the end of the prompt', () => {
    const call = simulate(peopleFlow());
    call.do(silence());
    expect(lastEvent(call, 'no-input')).toMatchObject({ at: promptMs('How many people?') + 5_000 });
  });

  it('lets an hour pass at once', () => {
    const call = simulate(peopleFlow({ defaults: { ringMs: 60_000, longestCallMs: 4 * 3_600_000 } }));
    call.do(silence(3));
    call.do({ step: 'transfer-ends', with: 200 });
    call.do({ step: 'time-passes', ms: 3_600_000 });
    expect(call.view.at).toBeGreaterThan(3_600_000);
    expect(call.view.over).toBeNull();
  });

  it('understands by the clock of the call, also past midnight', () => {
    const flow = smallFlow(
      [asks('day', 'day', 'date', 'For which day?')],
      [...['day answered end', 'day silence end', 'day misunderstanding end']],
    );
    const call = simulate(flow, { localTime: '2026-12-31T23:59:55' });
    expect(call.view.localTime).toEqual({ date: '2026-12-31', time: '23:59' });
    call.do(silence());
    call.do(saying('tomorrow'));
    expect(call.view.variables['day']).toBe('2027-01-02');
  });

  it('is not heard where the recogniser gives up, and read back where it doubts', () => {
    const call = simulate(peopleFlow());
    call.do(saying('four', 'not-at-all'));
    expect(call.view.variables).toEqual({});
    call.do(saying('four', 'unsurely'));
    expect(call.view.saying.join()).toContain('4');
    expect(call.view.over).toBeNull();
  });

  it('hears of a long speech no more than the flow listens to', () => {
    const call = simulate(peopleFlow({ defaults: { longestUtteranceMs: 2_000 } }));
    call.do(saying(`${'well '.repeat(100)} four`));
    expect(lastEvent(call, 'utterance')).toMatchObject({
      durationMs: 2_000,
      text: expect.not.stringContaining('four'),
    });
  });
});

describe('barge-in', () => {
  it('ends what is being said, and is heard', () => {
    const call = simulate(peopleFlow());
    call.do({ step: 'caller-interrupts', text: 'four', afterMs: 300 });
    expect(lastEvent(call, 'prompt-ended')).toMatchObject({ reason: 'finished' });
    const barged = call.steps.find(({ event }) => event.type === 'prompt-ended')?.event;
    expect(barged).toMatchObject({ reason: 'barge-in', playedMs: 550 });
    expect(call.view.variables['people']).toBe(4);
  });

  it('is not heard in a prompt that is played to its end', () => {
    const call = simulate(peopleFlow({ defaults: { bargeInByVoice: false } }));
    call.do({ step: 'caller-interrupts', text: 'four', afterMs: 300 });
    expect(call.view.variables).toEqual({});
    expect(lastEvent(call, 'utterance')).toBeUndefined();
  });

  it('cannot happen when the prompt is over by then, and leaves the call as it was', () => {
    const call = simulate(peopleFlow());
    const before = { view: call.view, trace: call.trace };
    expect(() => call.do({ step: 'caller-interrupts', text: 'four', afterMs: 60_000 })).toThrow(/nothing to interrupt/);
    expect({ view: call.view, trace: call.trace }).toEqual(before);
    expect(call.actions).toEqual([]);
  });
});

describe('keys', () => {
  const account = (more = {}) =>
    smallFlow(
      [asks('account', 'account', 'digits', 'Your account?', more)],
      [...['account answered end', 'account silence end', 'account misunderstanding end']],
    );
  const pressed = (call: Simulation) => call.steps.flatMap(({ event }) => (event.type === 'keys' ? [event.keys] : []));

  it('are one answer, complete by their number, the end key or a pause', () => {
    for (const [keys, answer] of [
      ['1234', '1234'],
      ['12#', '12'],
      ['123', '123'],
    ] as const) {
      const call = simulate(account());
      call.do({ step: 'caller-presses', keys });
      expect(pressed(call)).toEqual([answer]);
    }
  });

  it('interrupt a prompt where keys may, and are lost where they may not', () => {
    const call = simulate(account());
    call.do({ step: 'caller-presses', keys: '1234', afterMs: 100 });
    expect(pressed(call)).toEqual(['1234']);
    const legal = simulate(
      smallFlow(
        account().nodes.slice(1, 2),
        [...['account answered end', 'account silence end', 'account misunderstanding end']],
        { defaults: { bargeInByKey: false } },
      ),
    );
    legal.do({ step: 'caller-presses', keys: '1', afterMs: 100 });
    expect(pressed(legal)).toEqual([]);
  });

  it('choose at once where they are a choice', () => {
    const call = simulate(restaurantFlow);
    call.do({ step: 'caller-presses', keys: '2' });
    expect(call.nodeId).toBe('more');
  });

  it('that nobody listens for are told of', () => {
    const call = simulate(peopleFlow());
    call.do(silence(3));
    expect(call.open).toHaveLength(1);
    expect(() => call.do({ step: 'caller-presses', keys: '1' })).toThrow(/a handoff is under way/);
  });
});

describe('the world around a call', () => {
  const asking = (more = {}) =>
    smallFlow(
      [
        {
          id: 'ask',
          type: 'request',
          settings: {
            url: 'https://example.org/balance',
            mapping: [{ variable: 'balance', path: '$.account.balance' }],
            filler: says('I am looking.'),
          },
          ...more,
        },
        { id: 'told', type: 'say', settings: { prompt: says('It is {{balance}}.') } },
        asks('people', 'people', 'number', 'How many people?'),
      ],
      [
        ...['ask ok told', 'told next people', 'ask failed people', 'people answered end'],
        ...['people silence end', 'people misunderstanding end'],
      ],
    );
  const answers = (status: number, body: string, afterMs = 200): ActionStep => ({
    step: 'request-answers',
    status,
    body,
    afterMs,
  });

  it('answers a request as it was told, by the mapping', () => {
    const call = simulate(asking(), { untold: 'wait' });
    expect(call.view.open).toMatchObject([{ kind: 'request' }]);
    call.do(answers(200, '{"account":{"balance":12}}'));
    expect(lines(call)).toContain('assistant: It is 12.');
  });

  it('says the filler while an answer takes long, and gives up in time', () => {
    const slow = simulate(asking(), { untold: 'wait' });
    slow.do(answers(200, '{"account":{"balance":12}}', 3_000));
    expect(lines(slow).join('\n')).toMatch(/I am looking[^]*It is 12/);
    const late = simulate(asking(), { untold: 'wait' });
    late.do(answers(200, '{}', 9_000));
    expect(lastEvent(late, 'request-answered')).toMatchObject({ failure: 'timeout', at: 8_000 });
  });

  it('fails a request that nothing was told of, and one whose answer is no JSON', () => {
    expect(lastEvent(simulate(asking()), 'request-answered')).toMatchObject({ failure: 'network' });
    const call = simulate(asking(), { untold: 'wait' });
    call.do(answers(200, '<html>'));
    expect(lastEvent(call, 'request-answered')).toMatchObject({ failure: 'not-json' });
  });

  it('lets a request time out that is left open', () => {
    const call = simulate(asking(), { untold: 'wait' });
    call.do({ step: 'time-passes', ms: 8_000 });
    expect(lastEvent(call, 'request-answered')).toMatchObject({ failure: 'timeout' });
  });

  it('keeps a queue as it was told, each by its name', () => {
    const flow = smallFlow(
      [
        { id: 'sales', type: 'queue-status', settings: { queue: 'sales' } },
        { id: 'desk', type: 'queue-status', settings: { queue: 'desk' } },
      ],
      [
        ...['sales available desk', 'sales waiting desk', 'sales closed desk', 'sales unknown desk'],
        ...['desk available end', 'desk waiting end', 'desk closed end', 'desk unknown end'],
      ],
    );
    const call = simulate(flow, { untold: 'wait' });
    const stands = { step: 'queue-says', waitMinutes: 4, position: null, agents: null } as const;
    call.do({ ...stands, queue: 'desk', status: 'waiting' });
    expect(call.nodeId).toBe('sales');
    call.do({ ...stands, queue: 'sales', status: 'closed', waitMinutes: null });
    expect(lines(call).slice(0, 2)).toEqual(['world: the queue is closed', 'world: the queue: there is a wait, 4 min']);
  });

  it('rings until the time of a handoff is over, with news meanwhile', () => {
    const call = simulate(peopleFlow());
    call.do(silence(3));
    call.do({ step: 'time-passes', ms: 20_000 });
    expect(lastEvent(call, 'transfer-ended')).toMatchObject({ outcome: 'no-answer' });
    expect(lines(call).filter((line) => line === 'assistant: Still trying.')).toHaveLength(2);
    expect(call.view.over).toEqual({ result: 'done', by: 'assistant' });
  });

  it('joins an agent when the prompt has been said, and takes the caller back', () => {
    const call = simulate(peopleFlow());
    call.do(silence(3));
    const began = call.view.at;
    call.do({ step: 'transfer-ends', with: 200 });
    expect(call.view.at).toBe(began + promptMs('One moment, please.'));
    expect(() => call.do(saying('hello'))).toThrow(/the caller is with an agent/);
    call.do({ step: 'agent-hangs-up' });
    expect(call.view.over?.result).toBe('done');
  });

  it('counts a caller who hangs up with an agent as handed over, and any other as gone', () => {
    const joined = simulate(peopleFlow());
    joined.do(silence(3));
    joined.do({ step: 'transfer-ends', with: 200 });
    joined.do({ step: 'caller-hangs-up' });
    expect(joined.trace.result).toBe('handed-over');
    const gone = simulate(peopleFlow());
    gone.do({ step: 'caller-hangs-up' });
    expect(gone.trace.result).toBe('abandoned');
    expect(() => gone.do({ step: 'caller-hangs-up' })).toThrow(/over/);
  });

  it('records what the caller says after the tone, or nothing', () => {
    const flow = smallFlow(
      [{ id: 'message', type: 'voicemail', settings: { queue: 'desk', prompt: says('Speak.') } }],
      [...['message left end', 'message nothing-left end']],
    );
    const outcome = (step: ActionStep) => {
      const call = simulate(flow);
      call.do(step);
      return lastEvent(call, 'message-recorded');
    };
    expect(outcome(saying('please call me back'))).toMatchObject({ reason: 'silence', spokenMs: 19 * 70 });
    expect(outcome(silence())).toMatchObject({ reason: 'silence', spokenMs: 0 });
    expect(outcome({ step: 'caller-presses', keys: '#' })).toMatchObject({ reason: 'key' });
    expect(outcome({ step: 'message-ends', spokenMs: 500_000 })).toMatchObject({
      reason: 'longest',
      spokenMs: 120_000,
    });
  });

  it('tells of a step for which there is nothing to be done', () => {
    const call = simulate(peopleFlow());
    expect(() => call.do({ step: 'transfer-ends', with: 486 })).toThrow('No handoff is under way.');
    expect(() => call.do({ step: 'agent-hangs-up' })).toThrow('not with an agent');
    expect(() => call.do({ step: 'message-ends', spokenMs: 1 })).toThrow('No message is being recorded.');
  });
});

describe('stepping back', () => {
  it('gives the call as it was, and another way on', () => {
    const call = simulate(peopleFlow());
    const before = { view: call.view, trace: call.trace };
    call.do(saying('four'));
    const after = call.trace;
    expect(call.back()).toBe(true);
    expect({ view: call.view, trace: call.trace }).toEqual(before);
    call.do(saying('four'));
    expect(call.trace).toEqual(after);
    expect([call.back(), call.back()]).toEqual([true, false]);
  });
});

describe('whatever is done in it', () => {
  const flow = prepareFlow(restaurantFlow);
  const step: fc.Arbitrary<ActionStep> = fc.oneof(
    fc
      .constantFrom('yes', 'no', 'book a table', 'four', 'agent please', 'Smith', 'tomorrow at seven', 'ungh')
      .map((text) => saying(text)),
    fc.constantFrom('1', '0', '12#', '999').map((keys): ActionStep => ({ step: 'caller-presses', keys })),
    fc
      .integer({ min: 0, max: 3_000 })
      .map((afterMs): ActionStep => ({ step: 'caller-interrupts', text: 'no', afterMs })),
    fc.integer({ min: 0, max: 60_000 }).map((ms): ActionStep => ({ step: 'time-passes', ms })),
    fc.constantFrom(200, 486, 603).map((status): ActionStep => ({ step: 'transfer-ends', with: status })),
    fc.constantFrom<ActionStep>(
      silence(),
      { step: 'caller-stays' },
      { step: 'agent-hangs-up' },
      { step: 'fails', kind: 'recognition' },
      { step: 'queue-says', status: 'closed', waitMinutes: null, position: null, agents: null },
    ),
  );

  it('is either impossible or part of a trace that the engine makes again', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.integer({ min: 0, max: 5 }), (steps, seed) => {
        const call = new Simulation(flow, { seed });
        for (const action of steps) {
          try {
            call.do(action);
          } catch (error) {
            if (!(error instanceof LabError)) throw error;
          }
        }
        expect(callTraceSchema.safeParse(call.trace).error).toBeUndefined();
        expect(verifyTrace(flow, call.trace)).toEqual({ same: true });
      }),
      { numRuns: 60 },
    );
  });
});
