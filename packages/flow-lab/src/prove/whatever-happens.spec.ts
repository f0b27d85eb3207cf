import { describe, expect, it } from '@jest/globals';
import { proveFlow } from './prove-flow.js';
import { ask, drawnFlow, menu, rule, rulesToPerson, says, waysToPerson } from './testing/drawn-flow.js';
import { codes, only, talk } from './testing/found.js';

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

  it('a way is found that only digits of another length lead to', () => {
    const long = { id: 'long', type: 'check', settings: { rules: [{ id: 'yes', condition: 'code.size() > 12' }] } };
    const flow = drawnFlow(
      [ask('asked', 'code'), long, { id: 'click', type: 'end', settings: { result: 'gone' } }, ...rulesToPerson],
      [
        ...['asked answered long', 'asked silence person', 'asked misunderstanding person', ...waysToPerson],
        ...['long yes click', 'long otherwise goodbye'],
      ],
      { variables: [{ name: 'code', type: 'string' }], entities: [{ name: 'code', kind: 'digits' }] },
    );
    expect(codes(proveFlow(flow).problems)).toEqual(['unsafe-failure']);
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
    expect(only(proof.problems, 'unsafe-silence', 'party').message).toMatch(/in 40 turns/);
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
