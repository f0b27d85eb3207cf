import { restaurantFlow } from '@baton/flow-schema';
import { describe, expect, it } from '@jest/globals';
import { proofInSteps, proveFlow } from './prove-flow.js';
import { ask, drawnFlow, menu, rule, rulesToPerson, says, waysToPerson } from './testing/drawn-flow.js';
import { codes, only, talk } from './testing/found.js';

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
    const { problems } = proveFlow(flow, { mostTurns: 20 });
    expect(only(problems, 'unsafe-silence', 'question-0').message).toMatch(/in 20 turns/);
    expect(problems.map(({ nodeId }) => nodeId)).not.toContain('question-11');
    expect(proveFlow(flow).safe).toBe(true);
  });

  it('may go round until a drawn loop rule leads out, and not until the last resort does', () => {
    const ways = ['main answered goodbye', 'main silence main', 'main misunderstanding person', 'asks next person'];
    const round = [ask('main', 'people', { askAgain: true }), ...rulesToPerson.slice(0, 1)];
    const often = rule('often', { kind: 'loop', times: 3 });
    expect(proveFlow(drawnFlow(round, ways)).safe).toBe(false);
    expect(proveFlow(drawnFlow([...round, often], [...ways, 'often next person'])).problems).toEqual([]);
    const nowhere = proveFlow(drawnFlow([...round, often], [...ways, 'often next main']));
    expect(codes(nowhere.problems)).toContain('unsafe-silence');
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

  it('must not be asked again and again without the caller being listened to', () => {
    const flow = drawnFlow(
      [ask('party'), request, ...rulesToPerson],
      [...ways, 'party answered lookup', 'lookup ok goodbye', 'lookup failed lookup'],
    );
    const { problems } = proveFlow(flow);
    expect(codes(problems)).toEqual(['unsafe-failure']);
    expect(only(problems, 'unsafe-failure', 'lookup').path).toEqual(['start', 'party', 'lookup']);
    const atOnce = drawnFlow(
      [request, rule('failing', { kind: 'failure' }), { id: 'back', type: 'resume' }],
      ['lookup ok goodbye', 'failing next back'],
    );
    expect(codes(proveFlow(atOnce).problems)).toEqual(['unsafe-failure']);
  });

  it('must not keep the caller waiting in a circle either where it answers', () => {
    const queue = { id: 'line', type: 'queue-status', settings: { queue: 'people' } };
    const told = { id: 'told', type: 'say', settings: { prompt: says('Still waiting.') } };
    const flow = drawnFlow(
      [ask('party'), queue, told, ...rulesToPerson],
      [
        ...[...ways, 'party answered line', 'line available person', 'line closed goodbye', 'line unknown person'],
        ...['line waiting told', 'told next line'],
      ],
    );
    const { problems } = proveFlow(flow);
    expect(problems.map(({ code, nodeId }) => `${code} ${nodeId}`)).toEqual(['unsafe-failure line']);
    expect(talk(only(problems, 'unsafe-failure', 'line')).slice(-3)).toEqual([
      'world: the queue: there is a wait, 4 min',
      'assistant: Still waiting.',
      'world: and so on, round and round',
    ]);
  });

  it('may be met by asking again a few times', () => {
    const more = { assignments: [{ variable: 'count', expression: 'known.count ? count + 1 : 1' }] };
    const flow = drawnFlow(
      [
        ask('party'),
        request,
        { id: 'more', type: 'set', settings: more },
        { id: 'often', type: 'check', settings: { rules: [{ id: 'yes', condition: 'count > 3' }] } },
        ...rulesToPerson,
      ],
      [
        ...[...ways, 'party answered lookup', 'lookup ok goodbye', 'lookup failed more', 'more next often'],
        ...['often yes person', 'often otherwise lookup'],
      ],
    );
    expect(proveFlow(flow)).toMatchObject({ safe: true, problems: [] });
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

  it('needs no goodbye of ours where the caller has been with a person', () => {
    const flow = drawnFlow(
      [menu('main', 'book'), { id: 'click', type: 'end', settings: { result: 'served' } }, ...rulesToPerson],
      [
        'main book person',
        'main silence person',
        'main misunderstanding person',
        'person connected click',
        ...waysToPerson,
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
