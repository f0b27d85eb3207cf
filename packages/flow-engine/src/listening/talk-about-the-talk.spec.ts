import { describe, expect, it } from '@jest/globals';
import { aFlow, rule, says, slot } from '../testing/flow-builder.js';
import { SimulatedCall } from '../testing/simulated-call.js';

const ladders = {
  silence: [says('Are you there?'), { variants: ['Hello?'], tone: 'uncertain' }],
  misunderstanding: [says('Sorry?'), says('I still did not get it.')],
};
const choices = [{ id: 'a', intents: ['book'] }];
const menu = { id: 'menu', type: 'choose', settings: { prompt: says('What?'), choices, ladders } };
const ask = { id: 'ask', type: 'ask', settings: { slots: [slot('member', 'yesno', 'Are you a member?')], ladders } };
const waysOf = (id: string, way: string) =>
  [way, 'silence', 'misunderstanding'].map((outcome) => `${id} ${outcome} end`);

const at = (node: 'menu' | 'ask', rules: Record<string, unknown>[] = [], reprompts = 2) =>
  new SimulatedCall(
    aFlow(
      [node === 'menu' ? menu : ask, ...rules],
      [...(node === 'menu' ? waysOf('menu', 'a') : waysOf('ask', 'answered')), 'r next end'],
      { defaults: { reprompts } },
    ),
  ).answer();
const outcome = (call: SimulatedCall) => call.traces('outcome').at(-1)?.outcome;

describe('“hold on”', () => {
  it('gets time, and is no miss, however often it is said', () => {
    const call = at('menu');
    for (let times = 0; times < 10; times += 1) call.say('hold on', { holdOn: true });
    expect(call.said()).toEqual(['Of course, take your time.']);
    expect(call.last('listen').noInputMs).toBe(20_000);
    expect(call.traces('not-understood')).toEqual([]);
    expect(call.state).toMatchObject({ silentInARow: 0, misunderstoodInARow: 0 });
  });

  it('is no miss either with words that were not understood', () => {
    const call = at('menu').say('no hold on', { holdOn: true, answer: 'no' });
    expect(call.traces('not-understood')).toEqual([]);
    expect(call.said()).toEqual(['Of course, take your time.']);
  });

  it('does not hide what was said with it', () => {
    const meaning = { holdOn: true, intent: { name: 'book', confidence: 0.9 } };
    expect(outcome(at('menu').say('hold on, I want to book', meaning))).toBe('a');
  });

  it('sets the silence clock back', () => {
    const silent = rule('r', { kind: 'silence', times: 2 });
    expect(at('menu', [silent]).silence().say('one moment', { holdOn: true }).silence().rules()).toEqual([]);
  });
});

describe('“yes” to “are you there?”', () => {
  it('asks again, and is no miss', () => {
    const call = at('menu').silence().say('yes', { answer: 'yes' });
    expect(call.said()).toEqual(['What?']);
    expect(call.traces('not-understood')).toEqual([]);
  });

  it('is the answer where the question takes a yes', () => {
    const call = at('ask').silence();
    expect(call.said()).toEqual(['Are you there?', 'Are you a member?']);
    expect(outcome(call.say('yes', { answer: 'yes' }))).toBe('answered');
  });
});

describe('a ladder', () => {
  it('that is shorter than the reprompts repeats its last step', () => {
    const call = at('menu', [], 4);
    const heard = [1, 2, 3, 4].map(() => call.silence().said());
    expect(heard).toEqual([['Are you there?'], ['Hello?'], ['Hello?'], ['Hello?']]);
    expect(call.last('speak').tone).toBe('uncertain');
    expect(outcome(call.silence())).toBe('silence');
  });

  it('is one for silence and one for what was not understood, each with its own count', () => {
    const call = at('menu');
    const heard = [call.silence().said(), call.mumble().said(), call.silence().said(), call.mumble().said()];
    expect(heard.flat()).toEqual(['Are you there?', 'Sorry?', 'Hello?', 'I still did not get it.']);
    expect(outcome(call.mumble())).toBe('misunderstanding');
  });
});

describe('too many silences', () => {
  it('at one prompt and the next are silences in a row', () => {
    const silent = rule('r', { kind: 'silence', times: 3 });
    const second = { ...menu, id: 'second' };
    const flow = aFlow(
      [menu, second, silent],
      ['menu silence second', 'menu a end', 'menu misunderstanding end', ...waysOf('second', 'a'), 'r next end'],
      { defaults: { reprompts: 1 } },
    );
    const call = new SimulatedCall(flow).answer().silence().silence();
    expect(call.state.position?.nodeId).toBe('second');
    expect(call.silence().rules()).toEqual(['r']);
  });
});
