import { describe, expect, it } from '@jest/globals';
import { aFlow, says } from '../../testing/flow-builder.js';
import { SimulatedCall } from '../../testing/simulated-call.js';

const topic = { word: 'debit', intents: ['debit_stop', 'debit_start'] };
const choices = [
  { id: 'book', intents: ['book'], key: '1' },
  { id: 'stop', intents: ['debit_stop'] },
  { id: 'start', intents: ['debit_start'] },
];
const ways = ['book', 'stop', 'start', 'silence', 'misunderstanding'].map((outcome) => `menu ${outcome} end`);

const call = (settings: Record<string, unknown> = {}) => {
  const menu = { id: 'menu', type: 'choose', settings: { prompt: says('What?'), choices, ...settings } };
  return new SimulatedCall(aFlow([menu], ways)).answer();
};
const outcome = (chosen: SimulatedCall) => chosen.traces('outcome').at(-1)?.outcome;

describe('choose', () => {
  it('goes where the intent or the key leads', () => {
    expect(outcome(call().wants('book'))).toBe('book');
    expect(outcome(call().press('1'))).toBe('book');
  });

  it('keeps what the caller wants also when it was said by key', () => {
    expect(call().press('1').state.reason).toEqual({ intent: 'book', topic: null, words: null });
  });

  it('listens where there is nothing to say, instead of failing to say it', () => {
    const chosen = call({ prompt: says('…') });
    expect(chosen.said()).toEqual([]);
    expect(chosen.types()).toContain('listen');
  });

  it('does not understand an intent or a key that leads nowhere from here', () => {
    expect(call().wants('hours').traces('not-understood')).toHaveLength(1);
    expect(call().press('9').traces('not-understood')).toHaveLength(1);
  });

  it('does not act on what the recogniser rejects', () => {
    const rejected = call().say('book', { intent: { name: 'book', confidence: 1 } }, 'reject');
    expect(rejected.traces('not-understood')).toHaveLength(1);
    expect(rejected.state.reason.intent).toBeNull();
  });

  it('clarifies a topic in the caller’s own word, keeps it, and does not clarify it twice', () => {
    const chosen = call({ clarify: says('About {{topic}}: what exactly?') });
    expect(chosen.say('debit', { topic }).said()).toEqual(['About debit: what exactly?']);
    expect(chosen.traces('clarified')).toEqual([{ kind: 'clarified', nodeId: 'menu', topic: 'debit' }]);
    expect(chosen.traces('not-understood')).toEqual([]);
    expect(chosen.last('listen').expect.topic).toBe('debit');
    expect(chosen.silence().said()).toEqual(['About debit: what exactly?']);
    expect(chosen.say('debit', { topic }).said()).toEqual(['What?']);
    expect(chosen.traces('not-understood')).toHaveLength(1);
    expect(chosen.last('listen').expect.topic).toBe('debit');
    expect(outcome(chosen.wants('debit_stop'))).toBe('stop');
  });

  it('asks nothing back about a topic that can only mean one thing here', () => {
    const chosen = call({ clarify: says('What exactly?') });
    expect(outcome(chosen.say('debit', { topic: { word: 'debit', intents: ['debit_stop', 'gone'] } }))).toBe('stop');
  });

  it('takes "yes" after "are you there?" for "I am here"', () => {
    const chosen = call({ ladders: { silence: [says('Are you there?')] } }).silence();
    expect(chosen.said()).toEqual(['Are you there?']);
    expect(chosen.last('listen').expect.yesNo).toBe(true);
    expect(chosen.say('yes', { answer: 'yes' }).said()).toEqual(['What?']);
    expect(chosen.traces('not-understood')).toEqual([]);
    expect(chosen.say('yes', { answer: 'yes' }).traces('not-understood')).toHaveLength(1);
  });

  it('gives a caller time who asks for it, and that is no miss', () => {
    const chosen = call().say('hold on', { holdOn: true });
    expect(chosen.said()).toEqual(['Of course, take your time.']);
    expect(chosen.last('listen').noInputMs).toBe(20_000);
    expect(chosen.state).toMatchObject({ silentInARow: 0, misunderstoodInARow: 0 });
    expect(chosen.silence().last('listen').noInputMs).toBe(5_000);
  });

  it('says it again for a caller who asks what was said, and that is no miss', () => {
    const chosen = call().say('pardon?', { repeat: true });
    expect(chosen.said()).toEqual(['What?']);
    expect(chosen.traces('not-understood')).toEqual([]);
  });

  it('rotates its variants by the call’s seed and how often it was said', () => {
    const flow = { prompt: says('A', 'B', 'C') };
    expect(call(flow).say('', { repeat: true }).say('', { repeat: true }).said()).toEqual(['C']);
    expect(call(flow).silence().said()).toEqual(['B']);
  });
});

describe('a key', () => {
  const keyed = (choice: Record<string, unknown>, before?: string) => {
    const first = {
      id: 'first',
      type: 'choose',
      settings: { prompt: says('?'), choices: [{ id: 'go', intents: ['book', 'hours'] }] },
    };
    const menu = {
      id: 'menu',
      type: 'choose',
      settings: { prompt: says('What?'), choices: [{ id: 'x', key: '2', ...choice }] },
    };
    const flow = aFlow([first, menu], ['first go menu', 'menu x end', 'menu silence end', 'menu misunderstanding end']);
    return new SimulatedCall(flow)
      .answer()
      .wants(before ?? 'book')
      .press('2').state.reason;
  };

  it('of several intents says what it is about, by its label', () => {
    expect(keyed({ label: 'Money', intents: ['debit_stop', 'debit_start'] })).toEqual({
      intent: null,
      topic: 'Money',
      words: null,
    });
    expect(keyed({ intents: ['debit_stop', 'debit_start'] })).toEqual({ intent: null, topic: null, words: null });
  });

  it('leaves what the caller said where it is one of its intents, and where it has none', () => {
    const said = { intent: 'hours', topic: null, words: 'hours' };
    expect(keyed({ label: 'Either', intents: ['hours', 'debit_stop'] }, 'hours')).toEqual(said);
    expect(keyed({ label: 'Go on' }, 'hours')).toEqual(said);
  });
});

describe('an intent that was heard with doubt', () => {
  const doubt = (entities = {}) =>
    call({ ladders: { silence: [says('Are you there?')], misunderstanding: [says('Sorry, what?')] } }).say(
      'book',
      { intent: { name: 'book', confidence: 0.6 }, entities },
      'confirm',
    );

  it('is read back before it is acted upon', () => {
    const chosen = doubt();
    expect(chosen.said()).toEqual(["It's about booking. Is that right?"]);
    expect(chosen.traces('not-understood')).toEqual([]);
    expect(chosen.last('listen').expect).toMatchObject({
      yesNo: true,
      intents: expect.arrayContaining(['book']) as unknown,
    });
    expect(outcome(chosen.say('yes', { answer: 'yes' }))).toBe('book');
    expect(chosen.state.reason).toEqual({ intent: 'book', topic: null, words: 'book' });
  });

  it('takes along what was named with it, still in doubt', () => {
    const ask = {
      id: 'ask',
      type: 'ask',
      settings: { slots: [{ variable: 'people', entity: 'number', prompt: says('How many?') }] },
    };
    const menu = { id: 'menu', type: 'choose', settings: { prompt: says('What?'), choices } };
    const flow = aFlow([menu, ask], ['menu book ask', 'ask answered end', ...ways.slice(1)]);
    const chosen = new SimulatedCall(flow).answer();
    chosen.say('a table for four', { intent: { name: 'book', confidence: 0.6 }, entities: { number: 4 } }, 'confirm');
    expect(chosen.say('yes', { answer: 'yes' }).said()).toEqual(['I heard 4. Is that right?']);
  });

  it('asks again after a no, which is a misunderstanding, and forgets it', () => {
    const chosen = doubt().say('no', { answer: 'no' });
    expect(chosen.said()).toEqual(['Sorry, what?']);
    expect(chosen.traces('not-understood')).toHaveLength(1);
    expect(chosen.state.reason.intent).toBeNull();
    expect(outcome(chosen.say('yes', { answer: 'yes' }))).not.toBe('book');
  });

  it('gives way to what is heard instead, which is not read back again', () => {
    const stop = { intent: { name: 'debit_stop', confidence: 0.6 }, answer: 'no' as const };
    expect(outcome(doubt().say('no, stop it', stop, 'confirm'))).toBe('stop');
    expect(outcome(doubt().say('book', { intent: { name: 'book', confidence: 0.6 } }, 'confirm'))).toBe('book');
    expect(outcome(doubt().press('1'))).toBe('book');
  });

  it('gives way to a topic, which is clarified', () => {
    const chosen = call({ clarify: says('About {{topic}}: what exactly?') });
    chosen.say('book', { intent: { name: 'book', confidence: 0.6 } }, 'confirm').say('debit', { topic });
    expect(chosen.said()).toEqual(['About debit: what exactly?']);
    expect(chosen.last('listen').expect.yesNo).toBe(false);
  });

  it('is read back again after silence, so that a yes has one meaning', () => {
    const chosen = doubt().silence();
    expect(chosen.said()).toEqual(['Are you there?', "It's about booking. Is that right?"]);
    expect(outcome(chosen.say('yes', { answer: 'yes' }))).toBe('book');
  });

  it('is read back no more often than the node asks', () => {
    const chosen = call();
    for (let times = 0; times < 3; times += 1) {
      chosen.say('book', { intent: { name: 'book', confidence: 0.6 } }, 'confirm').say('no', { answer: 'no' });
    }
    expect(outcome(chosen)).toBe('misunderstanding');
  });
});
