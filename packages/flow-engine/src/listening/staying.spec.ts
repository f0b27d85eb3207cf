import { describe, expect, it } from '@jest/globals';
import { aFlow, rule, says } from '../testing/flow-builder.js';
import { SimulatedCall } from '../testing/simulated-call.js';
import { textsOf } from '../texts/texts-of.js';
import { farewellIn } from './farewell.js';

const menu = {
  id: 'menu',
  type: 'choose',
  settings: { prompt: says('What?'), choices: [{ id: 'a', intents: ['book'] }] },
};
const person = {
  id: 'person',
  type: 'handoff',
  settings: { destination: { kind: 'queue', queue: 'q' }, cascade: [{ way: 'bridge' }] },
};
const frail = rule('frail', { kind: 'topic', intents: ['hours'] }, { care: 'vulnerable' });
const back = { id: 'back', type: 'resume' };
const ways = ['menu a end', 'menu silence end', 'menu misunderstanding end', 'person no-agent end', 'frail next back'];

const answered = (nodes: Record<string, unknown>[] = [], more: Record<string, unknown> = {}) =>
  new SimulatedCall(aFlow([menu, person, frail, back, ...nodes], ways, more)).answer();
/** A vulnerable caller who has heard the goodbye. */
const staying = (more: Record<string, unknown> = {}) => answered([], more).wants('ill').wants('book').finishPrompts();
const result = (call: SimulatedCall) => call.last('hang-up').result;

describe('a vulnerable caller at the end', () => {
  it('hears the goodbye and is not hung up on; others are', () => {
    const call = answered().wants('ill').wants('book');
    expect(call.said()).toEqual(['Bye.']);
    expect(call.types()).not.toContain('hang-up');
    expect(call.state).toMatchObject({
      phase: 'talking',
      position: { kind: 'staying', nodeId: 'end', result: 'done' },
    });
    expect(call.last('listen')).toMatchObject({ listenId: call.state.listening, noInputMs: 30_000 });
    expect(result(answered().wants('sad').wants('book'))).toBe('done');
  });

  it('is told once that we are still here, then left in peace', () => {
    const call = staying().silence();
    expect(call.said()).toEqual([expect.stringMatching(/I'm still here/)]);
    for (let times = 0; times < 5; times += 1) {
      call.silence();
      expect(call.said()).toEqual([]);
      expect(call.types()).toEqual(['listen']);
    }
  });

  it('hangs up when they like, which is what the end says it is', () => {
    const call = staying().send({ type: 'hung-up', cause: 'caller' });
    expect(result(call)).toBe('done');
    expect(call.state.phase).toBe('ended');
  });

  it.each(['no thanks', 'Goodbye.', 'OK, thank you very much, bye bye', "That's all, thanks."])(
    'is done at “%s”',
    (text) => {
      expect(result(staying().say(text))).toBe('done');
    },
  );

  it('may say goodbye: it is listened for, though no intent of the flow is one', () => {
    const { expect: expected } = staying().last('listen');
    expect(expected.alsoSaid).toEqual(expect.arrayContaining(['goodbye', 'thank you', "that's all"]));
    for (const phrase of expected.alsoSaid ?? []) expect(farewellIn(phrase, textsOf('en-GB'))).not.toBeNull();
  });

  it('is done at a “no” however it was said', () => {
    expect(result(staying().say('not really', { answer: 'no' }))).toBe('done');
  });

  it.each(['thank you', 'Okay, great'])('stays at “%s”, without a word', (text) => {
    const call = staying().say(text);
    expect([call.types(), call.said()]).toEqual([['listen'], []]);
  });

  it.each<[string, Parameters<SimulatedCall['say']>[1]]>([
    ['I need somebody', { wantsPerson: true }],
    ['one more thing', { intent: { name: 'book', confidence: 0.9 } }],
    ['my cat is stuck', {}],
    ['no, the debit', { answer: 'no', topic: { word: 'debit', intents: ['debit_stop'] } }],
  ])('is handed over, without an apology, at “%s”', (text, meaning) => {
    const call = staying().say(text, meaning);
    expect(call.said()).toEqual(["Of course. I'm putting you through to a person."]);
    expect(call.last('transfer')).toMatchObject({ nodeId: 'last-resort.handoff', context: { care: 'vulnerable' } });
    expect(call.traces('rule-fired').at(-1)).toMatchObject({ ruleId: 'last-resort.care', builtIn: true });
  });

  it('is handed over by any key', () => {
    expect(staying().press('5').types()).toContain('transfer');
  });

  it('means the goodbye by a “yes”, and something else once they were told that we are still here', () => {
    const call = staying().say('yes', { answer: 'yes' });
    expect(call.said()).toEqual([expect.stringMatching(/still here/)]);
    expect(call.say('yes', { answer: 'yes' }).types()).toContain('transfer');
  });

  it('says nothing by a noise', () => {
    const call = staying().say('hm', {}, 'reject');
    expect(call.types()).toEqual(['speak', 'listen']);
    expect(call.say('').types()).toEqual(['listen']);
  });

  it('stays again where no person could be reached, and may ask again', () => {
    const call = staying().asksForPerson().transferEnds('busy');
    expect(call.transferEnds('busy').said()[0]).toMatch(/Please call again/);
    expect(call.state.position).toMatchObject({ kind: 'staying', result: 'failed', told: false });
    expect(call.asksForPerson().types()).toContain('transfer');
  });

  it('stays after a message or a booked call back', () => {
    const cascade = [{ way: 'voicemail' }];
    const box = { ...person, id: 'box', settings: { ...person.settings, cascade } };
    const asks = rule('r', { kind: 'asks-for-person' });
    const flow = aFlow([menu, box, asks], [...ways.slice(0, 3), 'r next box', 'box no-agent end']);
    const call = new SimulatedCall(flow).answer().wants('ill').asksForPerson();
    const { recordingId } = call.last('record-message');
    call.send({ type: 'message-recorded', recordingId, spokenMs: 900, reason: 'key' });
    expect(call.state.position).toMatchObject({ kind: 'staying', result: 'left-message' });
  });

  it('is with us as long as the longest call, or a while where that is over', () => {
    expect(result(staying().timerEnds('longest-call'))).toBe('done');
    const late = answered().wants('ill').timerEnds('longest-call').transferEnds('busy').transferEnds('busy');
    expect(late.state.position?.kind).toBe('staying');
    expect(late.last('start-timer').ms).toBe(600_000);
    expect(result(late.timerEnds('longest-call'))).toBe('failed');
  });

  it('is not bothered with rules that were for the talk', () => {
    const call = answered([rule('late', { kind: 'too-long', seconds: 60 })])
      .wants('ill')
      .wants('book');
    expect(call.state.timers.map(({ purpose }) => purpose)).toEqual(['longest-call']);
  });

  it('hears of a failure only where a person can still be tried', () => {
    const call = answered([rule('failed', { kind: 'failure' })])
      .wants('ill')
      .wants('book')
      .fails('recognition');
    expect(call.rules().at(-1)).toBe('last-resort.failure');
    expect(call.types()).toContain('transfer');
    call.transferEnds('busy').transferEnds('busy');
    expect(call.state.position?.kind).toBe('staying');
    expect(call.fails('recognition').effects).toEqual([]);
  });
});

describe('the mark of care', () => {
  it('is made by a rule that fires, and sticks', () => {
    const call = answered().wants('hours');
    expect(call.state.care).toBe('vulnerable');
    expect(call.traces('care-marked')).toEqual([{ kind: 'care-marked', care: 'vulnerable' }]);
    expect(call.wants('sad').state.care).toBe('vulnerable');
  });
});

describe('words that end a talk', () => {
  const french = textsOf('fr-FR');
  it.each([
    ['Non merci, au revoir !', 'bye'],
    ["C'est tout, merci beaucoup", 'bye'],
    ['Merci bien', 'polite'],
    ["J'ai encore une question", null],
    ['non non', 'bye'],
    ['', null],
  ])('%s: %s', (text, kind) => {
    expect(farewellIn(text, french)).toBe(kind);
  });
});
