import { restaurantFlow } from '@baton/flow-schema';
import { describe, expect, it } from '@jest/globals';
import type { UnsafeCode, UnsafePlace } from './proof.js';
import { proofInSteps, proveFlow } from './prove-flow.js';
import { ask, drawnFlow, menu, rule, rulesToPerson, says, waysToPerson } from './testing/drawn-flow.js';

const talk = ({ conversation }: UnsafePlace) => conversation.map(({ who, text }) => `${who}: ${text}`);
const codes = (problems: readonly UnsafePlace[]) => [...new Set(problems.map(({ code }) => code))].sort();

function only(problems: readonly UnsafePlace[], code: UnsafeCode, nodeId: string): UnsafePlace {
  const found = problems.find((problem) => problem.code === code && problem.nodeId === nodeId);
  if (found === undefined)
    throw new Error(`no ${code} at ${nodeId}: ${problems.map((p) => `${p.code} ${p.nodeId}`).join()}`);
  return found;
}

describe('a flow that is safe', () => {
  it('is the sample', () => {
    const proof = proveFlow(restaurantFlow);
    expect(proof.problems).toEqual([]);
    expect(proof).toMatchObject({ safe: true, unreached: [] });
    expect(proof.explored.places).toBeGreaterThan(20);
  });

  it('is one where every place leads to a person; nothing had to be merged to see it', () => {
    const flow = drawnFlow(
      [menu('main', 'book', 'hours'), ask('party'), ...rulesToPerson],
      [
        ...['main book party', 'main hours goodbye', 'main silence person', 'main misunderstanding person'],
        ...['party answered goodbye', 'party silence person', 'party misunderstanding person', ...waysToPerson],
      ],
    );
    expect(proveFlow(flow)).toMatchObject({ safe: true, problems: [], merged: 'no', unreached: [] });
  });

  it('is proven in the same way every time, and in steps that can be left', () => {
    expect(proveFlow(restaurantFlow, { transitions: 2_000 })).toEqual(
      proveFlow(restaurantFlow, { transitions: 2_000 }),
    );
    const steps = proofInSteps(restaurantFlow, { transitions: 5_000 });
    const { done, value } = steps.next();
    expect(done).toBe(false);
    expect(value.explored).toMatchObject({ states: 50 });
  });

  it('tells how far it has come', () => {
    const seen: number[] = [];
    proveFlow(restaurantFlow, { transitions: 4_000, onProgress: ({ explored }) => seen.push(explored.states) });
    expect(seen.slice(0, 2)).toEqual([50, 100]);
  });

  it('says what it did not tell apart when its budget is small', () => {
    expect(proveFlow(restaurantFlow, { transitions: 0 })).toMatchObject({ safe: true, merged: 'rules' });
  });
});

describe('silence for ever', () => {
  it('must not go round in a circle', () => {
    const flow = drawnFlow(
      [
        menu('main', 'book', 'hours'),
        { id: 'still', type: 'say', settings: { prompt: says('Still there?') } },
        ...rulesToPerson.slice(0, 1),
      ],
      [
        ...['main book person', 'main hours goodbye', 'main silence still', 'still next main'],
        ...['main misunderstanding person', 'asks next person'],
      ],
    );
    const { safe, problems } = proveFlow(flow);
    expect(safe).toBe(false);
    expect(codes(problems)).toEqual(['unsafe-silence']);
    const problem = only(problems, 'unsafe-silence', 'main');
    expect(problem.message).toBe(
      'A caller who says nothing goes round and round from “main”, and gets to no person and no goodbye.',
    );
    expect(problem.path).toEqual(['start', 'main', 'still', 'main']);
    expect(talk(problem)).toEqual([
      'assistant: main?',
      'caller: [says nothing]',
      'assistant: main?',
      'caller: [says nothing]',
      'assistant: main?',
      'caller: [says nothing]',
      'assistant: Still there?',
      'assistant: main?',
      'world: and so on, round and round',
    ]);
  });

  it('must not end without a word', () => {
    const flow = drawnFlow(
      [
        menu('main', 'book', 'hours'),
        { id: 'click', type: 'end', settings: { result: 'gone' } },
        ...rulesToPerson.slice(0, 1),
      ],
      [
        'main book person',
        'main hours goodbye',
        'main silence click',
        'main misunderstanding person',
        'asks next person',
      ],
    );
    const problem = only(proveFlow(flow).problems, 'unsafe-silence', 'click');
    expect(problem.path).toEqual(['start', 'main', 'click']);
    expect(talk(problem).at(-1)).toBe('world: the call ends without a word');
  });

  it('must not take a long row of questions to come to an end', () => {
    const ids = Array.from({ length: 12 }, (_, index) => `question-${index}`);
    const next = (index: number) => ids[index + 1] ?? 'goodbye';
    const flow = drawnFlow(
      [...ids.map((id) => ask(id, 'people', { askAgain: true })), ...rulesToPerson.slice(0, 1)],
      [
        ...ids.flatMap((id, at) => [
          `${id} answered ${next(at)}`,
          `${id} silence ${next(at)}`,
          `${id} misunderstanding person`,
        ]),
        'asks next person',
      ],
    );
    const { problems } = proveFlow(flow);
    expect(only(problems, 'unsafe-silence', 'question-0').message).toMatch(/in 20 turns/);
    expect(problems.map(({ nodeId }) => nodeId)).not.toContain('question-11');
    expect(proveFlow(flow, { mostTurns: 40 }).safe).toBe(true);
  });
});

describe('nothing but misunderstanding', () => {
  it('must not repeat for ever that it was not understood', () => {
    const flow = drawnFlow(
      [
        menu('main', 'book', 'hours'),
        { id: 'sorry', type: 'say', settings: { prompt: says('I did not understand.') } },
        ...rulesToPerson.slice(0, 1),
      ],
      [
        ...['main book person', 'main hours goodbye', 'main silence person', 'main misunderstanding sorry'],
        ...['sorry next main', 'asks next person'],
      ],
    );
    const { problems } = proveFlow(flow);
    expect(codes(problems)).toEqual(['unsafe-misunderstanding']);
    expect(only(problems, 'unsafe-misunderstanding', 'main').path).toEqual(['start', 'main', 'sorry', 'main']);
  });

  it('must not come back by a rule to the question that is not understood', () => {
    const flow = drawnFlow(
      [
        menu('main', 'book', 'hours'),
        { id: 'back', type: 'resume', settings: { prompt: says('Once more.') } },
        ...rulesToPerson,
      ],
      [
        ...['main book person', 'main hours goodbye', 'main silence person', 'main misunderstanding person'],
        ...['misunderstood next back', 'asks next person', 'silent next person', 'failing next person'],
      ],
    );
    const problem = only(proveFlow(flow).problems, 'unsafe-misunderstanding', 'main');
    expect(problem.path).toEqual(['start', 'main', 'misunderstood', 'back', 'main']);
  });
});

describe('"I want to speak to somebody"', () => {
  const ways = ['main book goodbye', 'main hours goodbye', 'main silence person', 'main misunderstanding person'];

  it('must be understood', () => {
    const { problems } = proveFlow(drawnFlow([menu('main', 'book', 'hours')], ways));
    expect(codes(problems)).toEqual(['unsafe-person']);
    expect(talk(only(problems, 'unsafe-person', 'main'))).toEqual([
      'assistant: main?',
      'caller: I want to speak to somebody',
      'world: the wish for a person counts as not understood',
    ]);
  });

  it('must be understood the second time too', () => {
    const asksOnce = rule('asks', { kind: 'asks-for-person' }, { repeat: 'once' });
    const offer = { id: 'offer', type: 'confirm', settings: { prompt: says('May I try?') } };
    const flow = drawnFlow(
      [menu('main', 'book', 'hours'), offer, { id: 'back', type: 'resume' }, asksOnce],
      [
        ...ways,
        'asks next offer',
        'offer yes back',
        'offer no person',
        'offer silence person',
        'offer misunderstanding person',
      ],
    );
    const { problems } = proveFlow(flow);
    expect(codes(problems)).toEqual(['unsafe-person']);
    expect(only(problems, 'unsafe-person', 'offer').path).toEqual(['start', 'main', 'asks', 'offer']);
    expect(only(problems, 'unsafe-person', 'main').path).toEqual(['start', 'main', 'asks', 'offer', 'back', 'main']);
  });

  it('must not be answered with the same question again and again', () => {
    const flow = drawnFlow(
      [menu('main', 'book', 'hours'), { id: 'back', type: 'resume' }, rule('asks', { kind: 'asks-for-person' })],
      [...ways, 'asks next back'],
    );
    expect(only(proveFlow(flow).problems, 'unsafe-person', 'main').path).toEqual([
      'start',
      'main',
      'asks',
      'back',
      'main',
    ]);
  });
});

describe('a failure of every outside system', () => {
  const request = { id: 'lookup', type: 'request', settings: { url: 'https://example.com/' } };
  const ways = ['party silence person', 'party misunderstanding person', ...waysToPerson];

  it('must not ask the caller for the same again and again', () => {
    const flow = drawnFlow(
      [ask('party', 'people', { askAgain: true }), request, ...rulesToPerson],
      [...ways, 'party answered lookup', 'lookup ok goodbye', 'lookup failed party'],
    );
    const { problems } = proveFlow(flow);
    expect(codes(problems)).toEqual(['unsafe-failure']);
    const problem = only(problems, 'unsafe-failure', 'party');
    expect(problem.message).toBe('While an outside system fails, no answer of the caller leads out from “party”.');
    expect(problem.path).toEqual(['start', 'party', 'lookup', 'party']);
  });

  it('may ask again where one answer leads out', () => {
    const again = { id: 'again', type: 'confirm', settings: { prompt: says('That failed. Again?') } };
    const flow = drawnFlow(
      [ask('party'), request, again, ...rulesToPerson],
      [
        ...[...ways, 'party answered lookup', 'lookup ok goodbye', 'lookup failed again', 'again yes lookup'],
        ...['again no person', 'again silence person', 'again misunderstanding person'],
      ],
    );
    expect(proveFlow(flow)).toMatchObject({ safe: true, problems: [] });
  });

  it('must not end without a word when nobody picks up', () => {
    const flow = drawnFlow(
      [
        menu('main', 'book'),
        { id: 'click', type: 'end', settings: { result: 'gone' } },
        {
          id: 'other',
          type: 'handoff',
          settings: {
            destination: { kind: 'queue', queue: 'people' },
            cascade: [{ way: 'refer' }],
            prompt: says('Hold on.'),
          },
        },
        ...rulesToPerson,
      ],
      [
        'main book other',
        'main silence person',
        'main misunderstanding person',
        'other no-agent click',
        ...waysToPerson,
      ],
    );
    expect(only(proveFlow(flow).problems, 'unsafe-failure', 'click').path).toEqual(['start', 'main', 'other', 'click']);
  });
});

describe('whatever the caller does', () => {
  it('a condition that leads back to itself is found', () => {
    const more = { id: 'more', type: 'set', settings: { assignments: [{ variable: 'count', expression: '1' }] } };
    const clear = { id: 'clear', type: 'check', settings: { rules: [{ id: 'one', condition: 'count == 1' }] } };
    const flow = drawnFlow(
      [ask('party'), more, clear, ...rulesToPerson],
      [
        'party answered more',
        'more next clear',
        'clear one more',
        'clear otherwise goodbye',
        'party silence person',
        'party misunderstanding person',
        ...waysToPerson,
      ],
    );
    const { problems } = proveFlow(flow);
    expect(problems.map(({ code }) => code)).toEqual(['unsafe-failure']);
    expect(problems[0]?.message).toMatch(/talked at in a circle/);
    expect(problems[0]?.path).toEqual(['start', 'party', 'more', 'clear', 'more']);
  });

  it('a way is found that only one answer of many leads to', () => {
    const size = { id: 'size', type: 'check', settings: { rules: [{ id: 'nine', condition: 'people == 9' }] } };
    const flow = drawnFlow(
      [ask('party'), size, { id: 'click', type: 'end', settings: { result: 'gone' } }, ...rulesToPerson],
      [
        'party answered size',
        'size nine click',
        'size otherwise goodbye',
        'party silence person',
        'party misunderstanding person',
        ...waysToPerson,
      ],
    );
    const { problems } = proveFlow(flow);
    expect(problems).toHaveLength(1);
    expect(talk(only(problems, 'unsafe-failure', 'click'))).toEqual([
      'assistant: party?',
      'caller: 9',
      'world: the call ends without a word',
    ]);
  });

  it('a count that never stops is no endless proof', () => {
    const again = {
      id: 'again',
      type: 'set',
      settings: { assignments: [{ variable: 'count', expression: 'known.count ? count + 1.0 : 1.0' }] },
    };
    const flow = drawnFlow(
      [
        ask('party', 'people', { askAgain: true }),
        again,
        ...rulesToPerson.slice(0, 1),
        rule('often', { kind: 'condition', expression: 'count > 1000000.0' }),
      ],
      [
        'party answered again',
        'party silence again',
        'party misunderstanding person',
        'again next party',
        'asks next person',
        'often next person',
      ],
    );
    const proof = proveFlow(flow, { transitions: 3_000 });
    expect(only(proof.problems, 'unsafe-silence', 'party').message).toMatch(/in 20 turns/);
    expect(proof.merged).toBe('values');
  });
});

describe('a sub-flow', () => {
  const inner = (...ways: string[]) => {
    const { nodes, edges, ...rest } = drawnFlow(
      [menu('what', 'book', 'hours'), { id: 'sorry', type: 'say', settings: { prompt: says('Sorry?') } }],
      ['what book goodbye', 'what hours goodbye', 'what silence goodbye', ...ways],
    );
    const { name, language, intents, entities, variables } = rest;
    const lean = nodes.filter(({ id }) => id !== 'person');
    return {
      name,
      language,
      intents,
      entities,
      variables,
      schemaVersion: 2,
      nodes: lean,
      edges: edges.filter(({ source }) => source !== 'person'),
    };
  };
  const outer = (library: ReturnType<typeof inner>) =>
    drawnFlow(
      [
        { id: 'sub', type: 'subflow', settings: { flow: 'other', ends: ['done'] } },
        rule('asks', { kind: 'asks-for-person' }),
      ],
      ['sub done goodbye', 'asks next person'],
      { library: { other: library } },
    );

  it('that traps a caller is refused at the node that runs it', () => {
    const { problems } = proveFlow(outer(inner('what misunderstanding sorry', 'sorry next what')));
    expect(codes(problems)).toEqual(['unsafe-misunderstanding']);
    const problem = only(problems, 'unsafe-misunderstanding', 'sub');
    expect(problem.path).toEqual(['start', 'sub']);
    expect(talk(problem)).toContain('assistant: Sorry?');
  });

  it('that comes back is safe; the rules of the flow that runs it watch there too', () => {
    const flow = outer(inner('what misunderstanding goodbye', 'sorry next goodbye'));
    expect(proveFlow(flow)).toMatchObject({ safe: true, problems: [], unreached: [] });
  });
});

describe('a vulnerable caller', () => {
  it('may stay on the line after the goodbye, and say goodbye', () => {
    const flow = drawnFlow(
      [
        menu('main', 'book', 'hours'),
        ...rulesToPerson,
        rule('care', { kind: 'topic', intents: ['hours'] }, { care: 'vulnerable' }),
      ],
      [
        'main book goodbye',
        'main hours goodbye',
        'main silence person',
        'main misunderstanding person',
        ...waysToPerson,
        'care next goodbye',
      ],
    );
    expect(proveFlow(flow)).toMatchObject({ safe: true, problems: [] });
  });
});

describe('a rule that time or visits bring about', () => {
  const ways = [
    'main book goodbye',
    'main hours main',
    'main silence person',
    'main misunderstanding person',
    ...waysToPerson,
  ];

  it.each([
    ['too-long', { kind: 'too-long', seconds: 60 }],
    ['loop', { kind: 'loop', times: 5 }],
  ])('is tried: %s', (_, trigger) => {
    const click = { id: 'click', type: 'end', settings: { result: 'gone' } };
    const flow = drawnFlow(
      [menu('main', 'book', 'hours'), click, ...rulesToPerson, rule('brought', trigger)],
      [...ways, 'brought next click'],
    );
    const { problems } = proveFlow(flow);
    expect(problems.map(({ nodeId }) => nodeId)).toEqual(['click']);
    expect(problems[0]?.path.slice(-2)).toEqual(['brought', 'click']);
  });
});

describe('the hour of the call', () => {
  it('is tried as conditions and opening hours tell it apart', () => {
    const hours = {
      id: 'hours-now',
      type: 'check',
      settings: { rules: [{ id: 'open', condition: 'open.office && now < "17:00"' }] },
    };
    const flow = drawnFlow(
      [hours, { id: 'click', type: 'end', settings: { result: 'gone' } }],
      ['hours-now open person', 'hours-now otherwise click'],
      { calendars: [{ name: 'office', weekly: [{ days: ['monday'], spans: [{ from: '09:00', to: '18:00' }] }] }] },
    );
    expect(only(proveFlow(flow).problems, 'unsafe-failure', 'click').path).toEqual(['start', 'hours-now', 'click']);
  });
});
