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
    expect(handed.state.timers.map(({ purpose }) => purpose)).not.toContain('news');
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

describe('the ways of a handoff', () => {
  const cascade = (...ways: Record<string, unknown>[]) => ({ cascade: ways });
  const recorded = (handed: SimulatedCall, spokenMs: number) =>
    handed.send({
      type: 'message-recorded',
      recordingId: handed.last('record-message').recordingId,
      spokenMs,
      reason: 'silence',
    });
  const booked = (handed: SimulatedCall, is: boolean) =>
    handed.send({ type: 'callback-answered', requestId: handed.last('book-callback').requestId, booked: is });

  it('whisper to the agent before the join, by attended alone', () => {
    const attended = { way: 'attended', whisper: '{{people}} people, PIN {{pin}}, from {{caller}}.', acceptKey: '5' };
    const set = {
      id: 'set',
      type: 'set',
      settings: {
        assignments: [
          { variable: 'people', expression: '4' },
          { variable: 'pin', expression: '"4711"' },
        ],
      },
    };
    const flow = aFlow(
      [set, handoff(cascade(attended, { way: 'bridge' }))],
      ['set next person', 'person no-agent end'],
    );
    const handed = new SimulatedCall(flow).answer();
    expect(handed.last('transfer')).toMatchObject({
      way: 'attended',
      timeoutMs: 30_000,
      whisper: {
        text: '4 people, PIN •••, from 4 4 1 2 3 4 5 6 7. Press 5 to take the call.',
        language: 'en-GB',
        voice: 'slt',
        key: '5',
      },
    });
    expect(handed.transferEnds('no-answer').last('transfer')).toMatchObject({ way: 'bridge', whisper: null });
  });

  it('whisper the summary where nothing else is written', () => {
    const handed = call([], { ...cascade({ way: 'attended' }), summary: 'Wants a table.' });
    expect(handed.last('transfer').whisper).toMatchObject({
      text: 'Wants a table. Press 1 to take the call.',
      key: '1',
    });
  });

  it('bridge after attended: the caller comes back from either', () => {
    const handed = call(['person connected end'], cascade({ way: 'attended' })).transferEnds('connected');
    expect(handed.state.position).toMatchObject({ kind: 'handoff', connected: true, newsTimerId: null });
    handed.send({ type: 'caller-returned', transferId: handed.last('transfer').transferId });
    expect(handed.last('hang-up').result).toBe('done');
  });

  const callback = { way: 'callback', prompt: says('We will call you.'), numberVariable: 'word' };

  it('book a call back where nobody answers, and go on by its own way', () => {
    const drawn = call(['person booked end'], cascade({ way: 'bridge' }, callback)).transferEnds('no-answer');
    expect(drawn.said()).toEqual(['We will call you.']);
    expect(drawn.last('book-callback')).toMatchObject({ queue: 'q', number: '+441234567', wanted: null });
    expect(outcome(booked(drawn, true))).toBe('booked');
    expect(drawn.last('hang-up').result).toBe('done');
    const undrawn = booked(call([], cascade(callback)), true);
    expect([outcome(undrawn), undrawn.last('hang-up')]).toEqual([
      'booked',
      { type: 'hang-up', result: 'callback-booked', handedOver: false },
    ]);
  });

  it('tell no news into a message that is being recorded', () => {
    const handed = call([], cascade({ way: 'bridge' }, { way: 'voicemail' }));
    const news = () => handed.state.timers.filter(({ purpose }) => purpose === 'news');
    expect(news()).toHaveLength(1);
    handed.transferEnds('no-answer');
    expect(handed.types()).toContain('record-message');
    expect(news()).toEqual([]);
  });

  it('try the next one where no call back was booked, in time, or at all', () => {
    const ways = cascade(callback, { way: 'refer' });
    expect(booked(call([], ways), false).last('transfer').way).toBe('refer');
    expect(call([], ways).timerEnds('transfer').last('transfer').way).toBe('refer');
    const elsewhere = { ...ways, destination: { kind: 'sip', address: 'sip:desk@example.com' } };
    const handed = call([], elsewhere);
    expect(handed.last('transfer').way).toBe('refer');
    expect(handed.types()).not.toContain('book-callback');
  });

  const voicemail = { way: 'voicemail', prompt: says('After the tone.') };

  it('take a message, and go on by whether there was one', () => {
    const handed = call(['person left end'], cascade(voicemail));
    expect(handed.said()).toEqual(['One moment.', 'After the tone.']);
    expect(handed.last('record-message')).toMatchObject({ queue: 'q', endKey: '#', context: { callId: 'call-1' } });
    expect(outcome(recorded(handed, 900))).toBe('left');
    expect(outcome(recorded(call([], cascade(voicemail)), 0))).toBe('no-agent');
    expect(recorded(call([], cascade(voicemail)), 900).last('hang-up').result).toBe('left-message');
  });

  it('keep a message that ends by hanging up, and call off a recorder that does not end', () => {
    const handed = call([], cascade(voicemail));
    expect(handed.send({ type: 'hung-up', cause: 'caller' }).types()).not.toContain('cancel-recording');
    const stuck = call([], cascade(voicemail, { way: 'refer' }));
    const { recordingId } = stuck.last('record-message');
    stuck.timerEnds('transfer');
    expect(stuck.effects).toContainEqual({ type: 'cancel-recording', recordingId });
    expect(stuck.last('transfer').way).toBe('refer');
  });

  it('are not cut by a call that is too long', () => {
    const handed = call([], cascade(callback)).timerEnds('longest-call');
    expect(handed.types()).toEqual(['start-timer']);
    expect(handed.last('start-timer').ms).toBe(60_000);
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

  it('keeps what the caller said before they gave something personal by keys', () => {
    const choices = [{ id: 'a', intents: ['book'] }];
    const menu = { id: 'menu', type: 'choose', settings: { prompt: says('What?'), choices } };
    const pin = { id: 'ask', type: 'ask', settings: { slots: [slot('pin', 'digits', 'Your PIN?')] } };
    const ends = ['menu', 'ask'].flatMap((id) => [`${id} silence end`, `${id} misunderstanding end`]);
    const ways = ['menu a ask', 'ask answered person', 'person no-agent end', ...ends];
    const call = new SimulatedCall(aFlow([menu, pin, handoff()], ways)).answer();
    call.say('book a table', { intent: { name: 'book', confidence: 0.9 } });
    const { reason, transcript } = call.press('4711').last('transfer').context;
    expect(reason).toMatchObject({ intent: 'book', words: 'book a table' });
    expect(transcript).toContainEqual(expect.objectContaining({ who: 'caller', text: 'book a table' }));
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
