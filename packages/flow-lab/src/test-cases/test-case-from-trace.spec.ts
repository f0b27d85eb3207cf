import { describe, expect, it } from '@jest/globals';
import { type FlowDefinition, restaurantFlow } from '@baton/flow-schema';
import { prepareFlow } from '../prepared-flow.js';
import { simulate } from '../simulation/simulation.js';
import { generatedCalls } from '../testing/generated-calls.js';
import { asks, peopleFlow, says, smallFlow, systemsFlow } from '../testing/small-flow.js';
import { readTestCases } from './read-test-cases.js';
import { runTestCase } from './run-test-case.js';
import { testCaseFromSimulation, testCaseFromTrace } from './test-case-from-trace.js';

describe('a finished call', () => {
  it('becomes a test case that passes on its flow', () => {
    const flow = prepareFlow(restaurantFlow);
    for (const call of generatedCalls(flow, 80, 5)) {
      const testCase = testCaseFromTrace(flow, call);
      expect(readTestCases([JSON.parse(JSON.stringify(testCase))])).toEqual({ testCases: [testCase] });
      expect(runTestCase(flow, testCase).failures).toEqual([]);
    }
  });

  it('becomes one also where systems, call backs, messages and agents answered', () => {
    const flow = prepareFlow(systemsFlow());
    const calls = generatedCalls(flow, 80, 6);
    const kinds = new Set(calls.flatMap(({ steps }) => steps.map(({ event }) => event.type)));
    for (const kind of [
      'request-answered',
      'callback-answered',
      'message-recorded',
      'transfer-ended',
      'caller-returned',
    ] as const)
      expect(kinds).toContain(kind);
    for (const call of calls) expect(runTestCase(flow, testCaseFromTrace(flow, call)).failures).toEqual([]);
  });

  it('becomes one in which callers take their time, where time led it elsewhere', () => {
    const late = { id: 'late', type: 'rule', settings: { trigger: { kind: 'too-long', seconds: 60 } } };
    const people = asks('people', 'people', 'number', 'How many people?');
    const flow = smallFlow(
      [people, late],
      ['people answered end', 'people silence end', 'people misunderstanding end', 'late next end'],
    );
    const call = simulate(flow);
    for (const ms of [18_000, 17_000, 40_000]) {
      call.do({ step: 'caller-says', text: 'hold on', heard: 'clearly' });
      call.do({ step: 'time-passes', ms });
    }
    expect(call.trace.steps.map(({ event }) => event.type)).toContain('timer');
    expect(runTestCase(flow, testCaseFromTrace(flow, call.trace)).failures).toEqual([]);
  });

  it('becomes one that fails where the flow goes another way', () => {
    const call = simulate(peopleFlow());
    call.do({ step: 'caller-says', text: 'four', heard: 'clearly' });
    const testCase = testCaseFromTrace(peopleFlow(), call.trace);
    const other = peopleFlow({ entities: [{ name: 'number', kind: 'number', min: 10, max: 20 }] });
    expect(runTestCase(other, testCase).passed).toBe(false);
  });

  it('keeps what a request was answered, without its body', () => {
    const flow = smallFlow(
      [
        {
          id: 'ask',
          type: 'request',
          settings: { url: 'https://example.org/', mapping: [{ variable: 'balance', path: '$..balance' }] },
        },
        { id: 'told', type: 'say', settings: { prompt: says('It is {{balance}}.') } },
      ],
      ['ask ok told', 'ask failed end', 'told next end'],
    );
    const call = simulate(flow, { untold: 'wait' });
    call.do({ step: 'request-answers', status: 200, body: '{"a":{"balance":12}}', afterMs: 700 });
    const testCase = testCaseFromTrace(flow, call.trace);
    expect(testCase.steps).toContainEqual(
      expect.objectContaining({ step: 'request-answers', values: { balance: 12 }, afterMs: 700 }),
    );
    expect(testCase.steps).toContainEqual({ step: 'expect-variable', variable: 'balance', is: 12 });
  });

  it('leaves the number of the caller out, unless the way depends on it', () => {
    const checked = (condition: string): FlowDefinition =>
      smallFlow(
        [
          { id: 'who', type: 'check', settings: { rules: [{ id: 'known', condition }] } },
          asks('people', 'people', 'number', 'How many people?'),
        ],
        [
          'who known end',
          'who otherwise people',
          'people answered end',
          'people silence end',
          'people misunderstanding end',
        ],
      );
    const callerIn = (flow: FlowDefinition) => {
      const call = simulate(flow, { caller: '+4412345' });
      if (call.view.over === null) call.do({ step: 'caller-hangs-up' });
      return testCaseFromTrace(flow, call.trace).caller;
    };
    expect(callerIn(checked('dialled == "7"'))).toBe('+441632960000');
    expect(callerIn(checked('caller == "+4412345"'))).toBe('+4412345');
  });

  it('tells where it does not go as it went', () => {
    const call = simulate(peopleFlow());
    call.do({ step: 'caller-says', text: 'four', heard: 'clearly' });
    const masked = JSON.parse(JSON.stringify(call.trace).replace('"text":"four"', '"text":"•••"')) as typeof call.trace;
    expect(() => testCaseFromTrace(peopleFlow(), masked)).toThrow(
      expect.objectContaining({
        code: 'goes-otherwise',
        message: expect.stringContaining('after people it went to thanks') as unknown,
      }),
    );
    expect(() => testCaseFromTrace(peopleFlow(), { ...call.trace, steps: [] })).toThrow('never answered');
  });
});

describe('a simulated call', () => {
  it('becomes a test case as it was done, which passes', () => {
    const call = simulate(restaurantFlow, { localTime: '2026-12-24T18:00:00', seed: 3 });
    call.do({ step: 'caller-says', text: 'can I talk to somebody', heard: 'clearly' });
    call.do({ step: 'caller-says', text: 'it is about a complaint', heard: 'clearly' });
    const testCase = testCaseFromSimulation(call, 'Complains');
    expect(testCase).toMatchObject({ name: 'Complains', localTime: '2026-12-24T18:00:00', seed: 3 });
    expect(testCase.steps).toContainEqual({ step: 'expect-rule', rule: 'asks-first' });
    expect(testCase.steps).toContainEqual({
      step: 'expect-handoff',
      queue: 'reservations',
      way: 'bridge',
      context: {},
    });
    expect(runTestCase(restaurantFlow, testCase).failures).toEqual([]);
  });

  it('in which nothing was done expects that it goes on', () => {
    expect(testCaseFromSimulation(simulate(peopleFlow()), 'Nothing').steps).toEqual([{ step: 'expect-going-on' }]);
  });
});
