import { describe, expect, it } from '@jest/globals';
import { aFlow, rule, says, slot } from '../../testing/flow-builder.js';
import { SimulatedCall } from '../../testing/simulated-call.js';

const handoff = (settings: Record<string, unknown> = {}) => ({
  id: 'person',
  type: 'handoff',
  settings: {
    destination: { kind: 'queue', queue: 'q' },
    cascade: [{ way: 'bridge', timeoutMs: 5_000 }, { way: 'refer' }],
    prompt: says('One moment.'),
    news: { prompt: says('Still trying.'), everyMs: 8_000 },
    ...settings,
  },
});
const call = (ways: string[] = [], settings: Record<string, unknown> = {}) =>
  new SimulatedCall(aFlow([handoff(settings)], ['person no-agent end', ...ways])).answer();
const outcome = (handed: SimulatedCall) => handed.traces('outcome').at(-1)?.outcome;

describe('handoff', () => {
  it('says so, tells the news while the caller waits, and tries the ways in order', () => {
    const handed = call();
    expect(handed.said()).toEqual(['One moment.']);
    expect(handed.last('transfer')).toMatchObject({ way: 'bridge', timeoutMs: 5_000 });
    expect(handed.timerEnds('news').said()).toEqual([]);
    expect(handed.finishPrompts().timerEnds('news').said()).toEqual(['Still trying.']);
    const { handoffId } = handed.last('transfer');
    handed.transferEnds('no-answer');
    expect(handed.last('transfer')).toMatchObject({ way: 'refer', timeoutMs: 30_000, handoffId });
    handed.transferEnds('failed');
    expect(outcome(handed)).toBe('no-agent');
    expect(handed.state.timers).toEqual([]);
  });

  it('is over for us when a refer has succeeded', () => {
    const handed = call().transferEnds('busy').transferEnds('connected');
    expect(handed.last('hang-up')).toMatchObject({ result: 'handed-over', handedOver: true });
  });

  it('stays with a bridged call until the agent hangs up', () => {
    const handed = call().transferEnds('connected');
    expect(handed.state.position).toMatchObject({ kind: 'handoff', connected: true });
    const { transferId } = handed.last('transfer');
    expect(handed.fails('runtime').effects).toEqual([]);
    handed.send({ type: 'caller-returned', transferId });
    expect(handed.last('hang-up')).toMatchObject({ result: 'handed-over', handedOver: true });
  });

  it('goes on after the agent where that is drawn', () => {
    const handed = call(['person connected end']).transferEnds('connected');
    handed.send({ type: 'caller-returned', transferId: handed.last('transfer').transferId });
    expect(handed.last('hang-up').result).toBe('done');
  });

  it('lets refused and stayed go the way of no-agent, unless they are drawn', () => {
    const refused = call([], { cascade: [{ way: 'bridge' }] }).transferEnds('declined');
    expect(outcome(refused)).toBe('refused');
    expect(refused.last('hang-up').result).toBe('done');
    expect(outcome(call().transferEnds('stayed'))).toBe('stayed');
  });

  it('does not wait for ever for a way that does not end', () => {
    const handed = call();
    const { transferId } = handed.last('transfer');
    handed.timerEnds('transfer');
    expect(handed.effects).toContainEqual({ type: 'cancel-transfer', transferId });
    expect(handed.last('transfer').way).toBe('refer');
    expect(handed.send({ type: 'transfer-ended', transferId, outcome: 'connected', sipStatus: 200 }).effects).toEqual(
      [],
    );
  });

  it('falls silent with its news once the agent has answered', () => {
    const handed = call();
    const { transferId } = handed.last('transfer');
    handed.send({ type: 'transfer-progress', transferId, stage: 'answered', sipStatus: 200 });
    expect(Object.values(handed.state.timers).map(({ purpose }) => purpose)).not.toContain('news');
  });

  it('is not interrupted by a failure elsewhere, and takes one of its own for the end of the way', () => {
    expect(call().fails('synthesis').effects).toEqual([]);
    expect(call().fails('handoff').last('transfer').way).toBe('refer');
  });

  it('calls everything off when the caller hangs up', () => {
    const handed = call().send({ type: 'hung-up', cause: 'caller' });
    expect(new Set(handed.types())).toEqual(new Set(['cancel-timer', 'cancel-transfer']));
    expect(handed.state.phase).toBe('ended');
  });
});

describe('the handoff context', () => {
  const ask = {
    id: 'ask',
    type: 'ask',
    label: 'Details',
    settings: { slots: [slot('people', 'number', 'How many?'), slot('pin', 'digits', 'Your PIN?')] },
  };
  const echo = { id: 'echo', type: 'say', settings: { prompt: says('{{people}} people, PIN {{pin}}.') } };
  const flow = aFlow(
    [ask, echo, handoff({ summary: 'PIN {{pin}}, {{people}} people.' })],
    ['ask answered echo', 'ask silence end', 'ask misunderstanding end', 'echo next person', 'person no-agent end'],
  );
  const context = () => {
    const call = new SimulatedCall(flow).answer();
    call.say('four, and my pin is 4711', { entities: { number: 4 } });
    return call.say('4711', { entities: { digits: '4711' } }).last('transfer').context;
  };

  it('tells what was collected, asked and said', () => {
    expect(context()).toMatchObject({
      callId: 'call-1',
      flow: 'Spec',
      language: 'en-GB',
      caller: '+441234567',
      collected: [{ name: 'people', label: 'People', value: 4, spoken: '4' }],
      tried: ['Details'],
      rule: null,
    });
    expect(context().transcript[0]).toMatchObject({ who: 'assistant', text: 'How many?' });
  });

  it('holds nothing that is personal and not for the agent, not even in what was said', () => {
    expect(JSON.stringify(context())).not.toContain('4711');
    expect(context().summary).toBe('PIN •••, 4 people.');
    expect(context().transcript.map(({ text }) => text)).toContain('4 people, PIN •••.');
  });

  it('has a summary of its own where none is written', () => {
    const silent = rule('r', { kind: 'silence', times: 1 });
    const ways = ['ask answered person', 'ask silence end', 'ask misunderstanding end', 'r next person'];
    const call = new SimulatedCall(aFlow([ask, handoff(), silent], [...ways, 'person no-agent end'])).answer();
    call
      .mumble('I am somewhere else')
      .say('four', { entities: { number: 4 } })
      .silence();
    expect(call.last('transfer').context.summary).toBe(
      'Said: “I am somewhere else”. Did not answer. Has told us: People 4.',
    );
  });
});
