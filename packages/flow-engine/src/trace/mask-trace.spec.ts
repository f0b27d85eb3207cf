import { describe, expect, it } from '@jest/globals';
import { aFlow, says, slot } from '../testing/flow-builder.js';
import { SimulatedCall } from '../testing/simulated-call.js';
import { transition } from '../transition.js';
import { initialState } from '../state/initial-state.js';
import { callTraceSchema, type CallTrace } from './call-trace.js';
import { maskTrace } from './mask-trace.js';

const flow = aFlow(
  [
    {
      id: 'who',
      type: 'ask',
      settings: { slots: [slot('surname', 'family'), slot('people', 'number')], confirm: 'always' },
    },
    { id: 'code', type: 'ask', settings: { slots: [slot('pin', 'digits')] } },
    { id: 'thanks', type: 'say', settings: { prompt: says('Thank you {{ surname }}, for {{ people }}.') } },
    {
      id: 'record',
      type: 'request',
      settings: {
        method: 'POST',
        url: 'https://crm.example/people/{{ surname }}',
        headers: [
          { name: 'X-Pin', value: '{{ pin }}' },
          { name: 'Authorization', secret: 'crm', prefix: 'Bearer ' },
        ],
        body: '{"name": "{{ surname }}", "people": {{ people }}}',
        mapping: [
          { variable: 'address', path: '$.address' },
          { variable: 'word', path: '$.word' },
        ],
      },
    },
    {
      id: 'desk',
      type: 'handoff',
      settings: { destination: { kind: 'queue', queue: 'q' }, cascade: [{ way: 'attended' }] },
    },
  ],
  [
    'who answered code',
    'who silence end',
    'who misunderstanding end',
    'code answered thanks',
    'code silence end',
    'code misunderstanding end',
    'thanks next record',
    'record ok desk',
    'record failed end',
    'desk no-agent end',
  ],
  {
    variables: [
      { name: 'surname', type: 'string', personal: true, handoff: true },
      { name: 'people', type: 'number', handoff: true },
      { name: 'pin', type: 'string', personal: true },
      { name: 'address', type: 'string', personal: true },
      { name: 'word', type: 'string' },
    ],
    entities: [
      { name: 'family', kind: 'name' },
      { name: 'number', kind: 'number', min: 1, max: 20 },
      { name: 'digits', kind: 'digits', minLength: 4, maxLength: 4 },
    ],
  },
);

function traceOf(call: SimulatedCall): CallTrace {
  let state = initialState();
  const steps = call.events.map((event) => {
    const step = transition(call.compiled, state, event);
    state = step.state;
    return { event, effects: step.effects };
  });
  return { format: 1, callId: 'call-1', flow: { name: 'Spec', flowId: null, versionId: null }, result: null, steps };
}

/** A pin was told, and is read back before the call is handed over. */
function readBack(): SimulatedCall {
  const ends = (id: string) => [`${id} silence end`, `${id} misunderstanding end`];
  const nodes = [
    { id: 'code', type: 'ask', settings: { slots: [slot('pin', 'digits')], confirm: 'never' } },
    {
      id: 'sure',
      type: 'confirm',
      settings: { prompt: says('{{ pin }}, right?'), slots: [{ variable: 'pin', entity: 'digits' }] },
    },
    {
      id: 'desk',
      type: 'handoff',
      settings: { destination: { kind: 'queue', queue: 'q' }, cascade: [{ way: 'bridge' }] },
    },
  ];
  const ways = ['code answered sure', 'sure yes desk', 'sure no desk', 'desk no-agent end'];
  const asked = aFlow(nodes, [...ways, ...ends('code'), ...ends('sure')], {
    variables: [{ name: 'pin', type: 'string', personal: true }],
    entities: [{ name: 'digits', kind: 'digits', minLength: 4, maxLength: 4 }],
  });
  return new SimulatedCall(asked).answer().say('four seven one one', { entities: { digits: '4711' } });
}

const SECRETS = ["O'Hara", "O'HARA", 'O%27Hara', '4711', '4 7 1 1', 'four seven', 'Elm Street'];

/** Tells a name, a number of people and a pin, and is handed over. */
function told(): SimulatedCall {
  const call = new SimulatedCall(flow).answer();
  call.say("I am O'Hara", { entities: { family: "O'Hara" } }).say('yes', { answer: 'yes' });
  call.say('a table for four', { entities: { number: 4 } }).say('yes', { answer: 'yes' });
  call.say('er four seven what').say('four seven one one', { entities: { digits: '4711' } });
  call.send({
    type: 'request-answered',
    requestId: call.last('send-request').requestId,
    status: 200,
    failure: null,
    values: { address: '7 Elm Street', word: "O'HARA of Elm" },
  });
  return call;
}

describe('a trace as it may be shown', () => {
  const call = told();
  const exact = traceOf(call);
  const masked = maskTrace(call.compiled, exact);

  it('came as far as the handoff, and holds personal values where it is not masked', () => {
    expect(call.path()).toEqual(['start', 'who', 'code', 'thanks', 'record', 'desk']);
    for (const secret of SECRETS.filter((one) => one !== '4 7 1 1')) expect(JSON.stringify(exact)).toContain(secret);
  });

  it.each(SECRETS)('holds no personal value in any form: %s', (secret) => {
    expect(JSON.stringify(masked)).not.toContain(secret);
  });

  it('hides every answer to a question for something personal, understood or not', () => {
    const heard = masked.steps.flatMap(({ event }) => (event.type === 'utterance' ? [event.text] : []));
    expect(heard).toEqual(['•••', '•••', 'a table for four', 'yes', '•••', '•••']);
  });

  it('hides the keys of such an answer, and no others', () => {
    const typed = new SimulatedCall(flow).answer();
    typed
      .say("I am O'Hara", { entities: { family: "O'Hara" } })
      .say('yes', { answer: 'yes' })
      .press('4');
    typed.say('yes', { answer: 'yes' }).press('4711');
    const keys = maskTrace(typed.compiled, traceOf(typed)).steps.flatMap(({ event }) =>
      event.type === 'keys' ? [event.keys] : [],
    );
    expect(keys).toEqual(['4', '***']);
  });

  it('hides a code that is pressed once more where it is not asked for', () => {
    const typed = new SimulatedCall(flow).answer();
    typed.say("I am O'Hara", { entities: { family: "O'Hara" } }).say('yes', { answer: 'yes' });
    typed.press('4').say('yes', { answer: 'yes' }).press('4711').press('4711').press('12');
    const keys = maskTrace(typed.compiled, traceOf(typed)).steps.flatMap(({ event }) =>
      event.type === 'keys' ? [event.keys] : [],
    );
    expect(keys).toEqual(['4', '***', '***', '12']);
  });

  it('hides what is said and pressed where something personal is read back, understood or not', () => {
    const call = readBack().say('no, four seven one', { answer: 'no' }, 'reject').press('4718');
    call.say('no, four seven one eight', { answer: 'no' });
    const masked = JSON.stringify(maskTrace(call.compiled, traceOf(call)));
    for (const secret of ['four seven one', '4718']) expect(masked).not.toContain(secret);
    const { transcript, reason } = call.last('transfer').context;
    expect(JSON.stringify([transcript, reason])).not.toContain('four seven one');
  });

  it('hides a code that is said once more in words where it is not asked for, from the agent too', () => {
    const nodes = [
      { id: 'code', type: 'ask', settings: { slots: [slot('pin', 'digits')], confirm: 'never' } },
      { id: 'more', type: 'confirm', settings: { prompt: says('A person?') } },
      {
        id: 'desk',
        type: 'handoff',
        settings: { destination: { kind: 'queue', queue: 'q' }, cascade: [{ way: 'bridge' }] },
      },
    ];
    const ways = ['code answered more', 'more yes desk', 'more no end', 'desk no-agent end'];
    const missed = ['code', 'more'].flatMap((id) => [`${id} silence end`, `${id} misunderstanding end`]);
    const asked = aFlow(nodes, [...ways, ...missed], { variables: flow.variables, entities: flow.entities });
    const call = new SimulatedCall(asked).answer().say('four oh one one', { entities: { digits: '4011' } });
    call.say('yes, my code is Four Oh one one', { answer: 'yes' });
    const hidden = 'yes, my code is •••';
    expect(call.last('transfer').context.transcript.at(-1)?.text).toBe(hidden);
    const heard = maskTrace(call.compiled, traceOf(call)).steps.flatMap(({ event }) =>
      event.type === 'utterance' ? [event.text] : [],
    );
    expect(heard.at(-1)).toBe(hidden);
  });

  it('shows what is not personal, and who was said to what', () => {
    const effects = masked.steps.flatMap((step) => step.effects);
    const said = effects.flatMap((effect) => (effect.type === 'speak' ? [effect.text] : []));
    expect(said).toContain('Thank you •••, for 4.');
    const transfer = effects.find((effect) => effect.type === 'transfer');
    expect(transfer).toMatchObject({
      context: {
        collected: [
          { name: 'surname', value: '•••', spoken: '•••' },
          { name: 'people', value: 4 },
        ],
      },
    });
    const request = effects.find((effect) => effect.type === 'send-request');
    expect(request).toMatchObject({
      url: 'https://crm.example/people/•••',
      headers: [{ value: '•••' }, { secret: 'crm' }],
      body: '{"name": "•••", "people": 4}',
    });
  });

  it('is a trace still, and the exact one is left as it was', () => {
    expect(callTraceSchema.safeParse(masked).success).toBe(true);
    expect(JSON.stringify(exact)).toBe(JSON.stringify(traceOf(call)));
  });

  it('is the same where a flow knows nothing personal', () => {
    const plain = new SimulatedCall(
      aFlow([{ id: 'hi', type: 'say', settings: { prompt: says('Hi.') } }], ['hi next end'], {
        variables: [],
      }),
    ).answer();
    const trace = traceOf(plain);
    expect(maskTrace(plain.compiled, trace)).toEqual(trace);
  });

  it('leaves ids and times alone, whatever the personal value is', () => {
    const odd = new SimulatedCall(flow).answer();
    odd.say('prompt-1', { entities: { family: 'prompt-1' } }).say('yes', { answer: 'yes' });
    const shown = maskTrace(odd.compiled, traceOf(odd));
    const ids = (trace: CallTrace) =>
      trace.steps.flatMap(({ effects }) =>
        effects.flatMap((effect) => (effect.type === 'speak' ? [effect.promptId] : [])),
      );
    expect(ids(shown)).toEqual(ids(traceOf(odd)));
    expect(shown.steps.map(({ event }) => event.at)).toEqual(odd.events.map(({ at }) => at));
  });
});
