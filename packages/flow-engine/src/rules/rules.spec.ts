import { describe, expect, it } from '@jest/globals';
import { aFlow, rule, says, slot } from '../testing/flow-builder.js';
import { SimulatedCall } from '../testing/simulated-call.js';

const menu = {
  id: 'menu',
  type: 'choose',
  group: 'main',
  settings: { prompt: says('What?'), choices: [{ id: 'a', intents: ['book'] }] },
};
const back = { id: 'back', type: 'resume', settings: { prompt: says('So.') } };
const sorry = { id: 'sorry', type: 'say', settings: { prompt: says('Sorry.') } };
const person = {
  id: 'person',
  type: 'handoff',
  settings: { destination: { kind: 'queue', queue: 'q' }, cascade: [{ way: 'bridge' }] },
};
const menuWays = ['menu a end', 'menu silence end', 'menu misunderstanding end'];

type Node = Record<string, unknown>;
const call = (rules: Node[], ways: string[], nodes: Node[] = [], more: Node = {}) =>
  new SimulatedCall(
    aFlow(
      [menu, back, sorry, person, ...rules, ...nodes],
      [...menuWays, 'sorry next back', 'person no-agent end', ...ways],
      {
        groups: [{ id: 'main' }, { id: 'other' }],
        ...more,
      },
    ),
  ).answer();

describe('a rule', () => {
  const asks = (id: string, more: Node = {}) => rule(id, { kind: 'asks-for-person', phrases: ['the boss'] }, more);

  it('interrupts, follows its own edge, and resume goes back and asks again', () => {
    const ruled = call([asks('r')], ['r next sorry']).asksForPerson();
    expect(ruled.said()).toEqual(['Sorry.', 'So.', 'What?']);
    expect(ruled.path()).toEqual(['start', 'menu', 'sorry', 'back', 'menu']);
    expect(ruled.state.interrupted).toEqual([]);
  });

  it('of the highest priority wins, then the one drawn first, and the trace tells which were beaten', () => {
    const ruled = call(
      [asks('low'), asks('b', { priority: 200 }), asks('c', { priority: 200 })],
      ['low next sorry', 'b next sorry', 'c next sorry'],
    );
    ruled.asksForPerson();
    expect(ruled.traces('rule-fired')).toEqual([
      expect.objectContaining({ ruleId: 'b', trigger: 'asks-for-person', beaten: ['c', 'low'], builtIn: false }),
    ]);
  });

  it('fires once, or every time', () => {
    const ruled = call(
      [asks('once', { priority: 200, repeat: 'once' }), asks('always')],
      ['once next sorry', 'always next sorry'],
    );
    expect(ruled.asksForPerson().asksForPerson().asksForPerson().rules()).toEqual(['once', 'always', 'always']);
  });

  it('watches only its group', () => {
    expect(
      call([asks('r', { scope: 'other' })], ['r next sorry'])
        .asksForPerson()
        .rules(),
    ).toEqual([]);
    expect(
      call([asks('r', { scope: 'main' })], ['r next sorry'])
        .asksForPerson()
        .rules(),
    ).toEqual(['r']);
  });

  it('begins its own dialogue anew when it fires there, and still goes back to what it interrupted first', () => {
    const offer = { id: 'offer', type: 'confirm', settings: { prompt: says('Shall we?') } };
    const ways = ['r next offer', 'offer yes back', 'offer no end', 'offer silence end', 'offer misunderstanding end'];
    const ruled = call([asks('r')], ways, [offer]);
    for (let times = 0; times < 5; times += 1) ruled.asksForPerson();
    expect(ruled.state.interrupted).toHaveLength(1);
    expect(ruled.say('yes', { answer: 'yes' }).said()).toEqual(['So.', 'What?']);
  });

  it('that leads nowhere fires, and the stranded call takes the failure rule, without one the last resort', () => {
    expect(
      call([asks('r')], [])
        .asksForPerson()
        .rules(),
    ).toEqual(['r', 'last-resort.failure']);
    const caught = call([asks('r'), rule('f', { kind: 'failure' })], ['f next person']).asksForPerson();
    expect(caught.rules()).toEqual(['r', 'f']);
    expect(caught.types()).toContain('transfer');
    expect(
      call([rule('f', { kind: 'failure' })], [])
        .fails()
        .rules(),
    ).toEqual(['f', 'last-resort.failure']);
  });
});

describe('asks-for-person', () => {
  it('fires on its key, which is announced to the keypad, and adds its phrases', () => {
    const ruled = call([rule('r', { kind: 'asks-for-person', phrases: ['the boss'] })], ['r next person']);
    expect(ruled.last('listen')).toMatchObject({
      keypad: { immediate: ['0'] },
      expect: { personPhrases: ['the boss'] },
    });
    expect(ruled.press('0').types()).toContain('transfer');
  });

  it('lets digits be an answer where digits are asked for, and its key be the key where they are none', () => {
    const ask = { id: 'ask', type: 'ask', settings: { slots: [slot('people', 'number')] } };
    const ways = ['r next person', 'ask answered end', 'ask silence end', 'ask misunderstanding end'];
    const flow = aFlow([ask, person, rule('r', { kind: 'asks-for-person' })], [...ways, 'person no-agent end']);
    const answered = new SimulatedCall(flow).answer().press('10');
    expect(answered.state.variables['people']).toBe(10);
    expect(new SimulatedCall(flow).answer().press('0').rules()).toEqual(['r']);
  });

  it('is a misunderstanding without a rule: who keeps asking is not trapped', () => {
    const ruled = call([], []).asksForPerson().asksForPerson().asksForPerson();
    expect(ruled.traces('outcome').at(-1)).toMatchObject({ nodeId: 'menu', outcome: 'misunderstanding' });
  });
});

describe('silence', () => {
  const silent = (times: number) => call([rule('r', { kind: 'silence', times })], ['r next sorry']);

  it('fires after that many prompts in a row without an answer, before the node gives up', () => {
    expect(silent(3).silence().silence().rules()).toEqual([]);
    expect(silent(3).silence().silence().silence().rules()).toEqual(['r']);
  });

  it('counts from the beginning after anything the caller says or presses', () => {
    expect(silent(2).silence().mumble().silence().rules()).toEqual([]);
    expect(silent(2).silence().press('7').silence().rules()).toEqual([]);
  });
});

describe('misunderstanding', () => {
  const lost = (trigger: Node) =>
    call([rule('r', { kind: 'misunderstanding', ...trigger })], ['r next sorry'], [], { defaults: { reprompts: 9 } });

  it('fires after that many in a row; an understood answer begins the count anew', () => {
    expect(lost({ inARow: 2 }).mumble().mumble().rules()).toEqual(['r']);
    const ask = { id: 'ask', type: 'ask', settings: { slots: [slot('people', 'number'), slot('day', 'date')] } };
    const flow = aFlow(
      [ask, sorry, back, rule('r', { kind: 'misunderstanding' })],
      ['ask answered end', 'ask silence end', 'ask misunderstanding end', 'r next sorry', 'sorry next back'],
    );
    const asking = new SimulatedCall(flow)
      .answer()
      .mumble()
      .say('four', { entities: { number: 4 } })
      .mumble();
    expect(asking.rules()).toEqual([]);
    expect(asking.mumble().rules()).toEqual(['r']);
  });

  it('fires after that many in the call', () => {
    expect(lost({ inARow: 9, inCall: 3 }).mumble().silence().mumble().mumble().rules()).toEqual(['r']);
  });
});

describe('topic', () => {
  it('fires on every intent that is marked, or on those it names, at any prompt', () => {
    const marked = call([rule('r', { kind: 'topic' })], ['r next person']);
    expect(marked.last('listen').expect.watchedIntents).toEqual(['ill', 'sad']);
    expect(marked.wants('sad').rules()).toEqual(['r']);
    const named = call([rule('r', { kind: 'topic', intents: ['hours'] })], ['r next person']);
    expect(named.wants('sad').rules()).toEqual([]);
    expect(named.wants('hours').rules()).toEqual(['r']);
  });
});

describe('care', () => {
  it('sticks, grows but never shrinks, and brings longer silences and fewer retries', () => {
    const cared = call([], []).wants('sad');
    expect(cared.last('listen')).toMatchObject({ noInputMs: 7_500, endOfSpeechMs: 900 });
    cared.wants('ill');
    expect(cared.traces('care-marked').map(({ care }) => care)).toEqual(['sensitive', 'vulnerable']);
    expect(cared.traces('outcome').at(-1)).toMatchObject({ nodeId: 'menu', outcome: 'misunderstanding' });
  });

  it('is not marked by what the recogniser rejects', () => {
    expect(call([], []).say('ill', { intent: { name: 'ill', confidence: 1 } }, 'reject').state.care).toBeNull();
  });
});

describe('condition', () => {
  const set = {
    id: 'set',
    type: 'set',
    settings: { assignments: [{ variable: 'people', expression: 'known.people ? people + 1 : 1' }] },
  };

  it('fires when it becomes true, before the next node, and not again while it stays true', () => {
    const flow = aFlow(
      [set, menu, sorry, back, rule('r', { kind: 'condition', expression: 'people > 1' })],
      [
        'set next menu',
        'menu a set',
        'menu silence end',
        'menu misunderstanding end',
        'r next sorry',
        'sorry next back',
      ],
      { groups: [{ id: 'main' }] },
    );
    const ruled = new SimulatedCall(flow).answer();
    expect(ruled.rules()).toEqual([]);
    expect(ruled.wants('book').said()).toEqual(['Sorry.', 'So.', 'What?']);
    expect(ruled.wants('book').said()).toEqual(['What?']);
    expect(ruled.rules()).toEqual(['r']);
  });

  it('can ask for what the caller is calling about', () => {
    const flow = aFlow(
      [menu, { ...menu, id: 'more' }, sorry, back, rule('r', { kind: 'condition', expression: 'intent == "book"' })],
      [
        'menu a more',
        ...menuWays.slice(1),
        'more a end',
        'more silence end',
        'more misunderstanding end',
        'r next sorry',
        'sorry next back',
      ],
      { groups: [{ id: 'main' }] },
    );
    expect(new SimulatedCall(flow).answer().wants('book').rules()).toEqual(['r']);
  });

  it('fires at once where it is true from the beginning, and resume goes on to the start', () => {
    const closed = rule('r', { kind: 'condition', expression: '!open.main && caller != ""' });
    const calendars = [{ name: 'main', weekly: [{ days: ['monday'], spans: [{ from: '00:00', to: '24:00' }] }] }];
    const ruled = call([closed], ['r next sorry'], [], { calendars });
    expect([ruled.rules(), ruled.said()]).toEqual([['r'], ['Sorry.', 'So.', 'What?']]);
    expect(ruled.mumble().rules()).toEqual(['r']);
  });

  it('fires between two questions of one ask', () => {
    const ask = { id: 'ask', type: 'ask', settings: { slots: [slot('people', 'number'), slot('day', 'date')] } };
    const flow = aFlow(
      [ask, sorry, back, rule('r', { kind: 'condition', expression: 'people > 8' })],
      ['ask answered end', 'ask silence end', 'ask misunderstanding end', 'r next sorry', 'sorry next back'],
    );
    const asking = new SimulatedCall(flow).answer().say('ten', { entities: { number: 10 } });
    expect(asking.said()).toEqual(['Sorry.', 'So.', 'day?']);
  });
});

describe('too-long', () => {
  it('fires after its seconds, and waits for a handoff that is under way', () => {
    const late = () => call([rule('r', { kind: 'too-long', seconds: 60 })], ['r next sorry']);
    expect(late().all).toContainEqual(expect.objectContaining({ type: 'start-timer', ms: 60_000 }));
    const ruled = late().timerEnds('too-long');
    expect(ruled.types().slice(0, 2)).toEqual(['stop-speaking', 'stop-listening']);
    expect(ruled.rules()).toEqual(['r']);
  });

  const stretch = (more: Node = {}) => {
    const outside = { id: 'outside', type: 'confirm', settings: { prompt: says('Go on?') } };
    const inside = { ...menu, id: 'inside', group: 'other' };
    const further = { ...menu, id: 'further', group: 'other' };
    const late = rule('late', { kind: 'too-long', seconds: 20 }, { scope: 'other', ...more });
    const flow = aFlow(
      [outside, inside, further, sorry, back, late],
      [
        ...['outside yes inside', 'outside no end', 'outside silence end', 'outside misunderstanding end'],
        ...['inside a further', 'inside silence end', 'inside misunderstanding outside', 'sorry next back'],
        ...['further a outside', 'further silence end', 'further misunderstanding end', 'late next sorry'],
      ],
      { groups: [{ id: 'other' }] },
    );
    return new SimulatedCall(flow).answer();
  };
  const clocks = (ruled: SimulatedCall) => ruled.state.timers.filter(({ purpose }) => purpose === 'too-long').length;
  const yes = (ruled: SimulatedCall) => ruled.say('yes', { answer: 'yes' });

  it('of a group counts from when the caller comes into it, until they leave', () => {
    const ruled = stretch();
    expect(clocks(ruled)).toBe(0);
    yes(ruled);
    expect(ruled.last('start-timer').ms).toBe(20_000);
    const [, running] = ruled.state.timers;
    ruled.wants('book');
    expect(ruled.state.timers[1]).toEqual(running);
    ruled.wants('book');
    expect(ruled.types()).toContain('cancel-timer');
    expect(clocks(ruled)).toBe(0);
    expect(clocks(yes(ruled))).toBe(1);
  });

  it('of a group fires there, and counts on from the beginning only where the caller comes there anew', () => {
    const ruled = yes(stretch()).timerEnds('too-long');
    expect([ruled.rules(), ruled.said()]).toEqual([['late'], ['Sorry.', 'So.', 'What?']]);
    expect(clocks(ruled)).toBe(0);
    expect(clocks(yes(ruled.wants('book').wants('book')))).toBe(1);
    const once = yes(stretch({ repeat: 'once' })).timerEnds('too-long');
    expect(clocks(yes(once.wants('book').wants('book')))).toBe(0);
  });

  it('does not count in a group where the caller does not stay', () => {
    const late = rule('late', { kind: 'too-long', seconds: 20 }, { scope: 'other' });
    const passed = { ...sorry, group: 'other' };
    const flow = aFlow([passed, menu, late], ['sorry next menu', 'late next menu', ...menuWays], {
      groups: [{ id: 'main' }, { id: 'other' }],
    });
    expect(clocks(new SimulatedCall(flow).answer())).toBe(0);
  });

  it('has a last resort for the longest call', () => {
    const ruled = call([], []).timerEnds('longest-call');
    expect(ruled.traces('rule-fired')).toEqual([expect.objectContaining({ trigger: 'too-long', builtIn: true })]);
    expect(ruled.types()).toContain('transfer');
  });
});

describe('failure', () => {
  it('fires for its kinds', () => {
    const ruled = () => call([rule('r', { kind: 'failure', kinds: ['recognition'] })], ['r next person']);
    expect(ruled().fails('recognition').rules()).toEqual(['r']);
    expect(ruled().fails('synthesis').rules()).toEqual(['last-resort.failure']);
  });

  it('has a last resort: an apology and a handoff, then a goodbye that says what happens next', () => {
    const ruled = call([], []).fails();
    expect(ruled.said()[0]).toMatch(/something went wrong/);
    expect(ruled.last('transfer').destination).toEqual({ kind: 'queue', queue: 'q' });
    ruled.transferEnds('busy').transferEnds('busy');
    expect(ruled.said()[0]).toMatch(/Please call again/);
    expect(ruled.last('hang-up').result).toBe('failed');
  });

  it('says goodbye at once where the flow knows nobody to hand over to', () => {
    const flow = aFlow([menu], menuWays, { groups: [{ id: 'main' }] });
    const ruled = new SimulatedCall(flow).answer().fails();
    expect(ruled.types()).toEqual(['stop-speaking', 'stop-listening', 'speak', 'cancel-timer', 'hang-up']);
  });

  it('in the dialogue of a failure leads to the last resort', () => {
    const ask = { id: 'ask', type: 'ask', settings: { slots: [slot('people', 'number')] } };
    const ways = ['r next ask', 'ask answered end', 'ask silence end', 'ask misunderstanding end'];
    const ruled = call([rule('r', { kind: 'failure' })], ways, [ask])
      .fails()
      .fails();
    expect(ruled.rules()).toEqual(['r', 'last-resort.failure']);
  });
});

describe('loop', () => {
  const circle = ['one next two', 'two next one'];
  const one = { id: 'one', type: 'say', settings: { prompt: says('One.') } };
  const two = { id: 'two', type: 'say', settings: { prompt: says('Two.') } };

  it('leads out at the n-th visit', () => {
    const flow = aFlow(
      [one, two, person, rule('r', { kind: 'loop', times: 3 })],
      [...circle, 'r next person', 'person no-agent end'],
    );
    const ruled = new SimulatedCall(flow).answer();
    expect(ruled.said()).toEqual(['One.', 'Two.', 'One.', 'Two.']);
    expect(ruled.rules()).toEqual(['r']);
  });

  it('has a last resort, also for a loop rule whose own way loops', () => {
    const undrawn = new SimulatedCall(aFlow([one, two, person], [...circle, 'person no-agent end'])).answer();
    expect(undrawn.rules()).toEqual(['last-resort.loop']);
    expect(undrawn.said().filter((text) => text === 'One.')).toHaveLength(10);
    const looping = aFlow(
      [one, two, person, rule('r', { kind: 'loop', times: 3 })],
      [...circle, 'r next one', 'person no-agent end'],
    );
    expect(new SimulatedCall(looping).answer().rules().at(-1)).toBe('last-resort.loop');
  });
});
