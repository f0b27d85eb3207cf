import { describe, expect, it } from '@jest/globals';
import type { CallTrace } from '@baton/flow-engine';
import { type FlowDefinition, restaurantFlow } from '@baton/flow-schema';
import fc from 'fast-check';
import { prepareFlow } from '../prepared-flow.js';
import type { ActionStep } from '../simulation/action-step.js';
import { simulate } from '../simulation/simulation.js';
import { generatedCalls } from '../testing/generated-calls.js';
import { asks, peopleFlow, says, smallFlow, systemsFlow } from '../testing/small-flow.js';
import { verifyTrace } from '../traces/verify-trace.js';
import { mergeReplays, Replay, replayTraces } from './replay.js';
import { englishLabTexts } from '../words/english-lab-texts.js';
import { wayPartWords } from '../words/way-words.js';
import type { ReplayedCall } from './replayed-call.js';

const saying = (text: string): ActionStep => ({ step: 'caller-says', text, heard: 'clearly' });
const silence = (times: number): ActionStep => ({ step: 'caller-says-nothing', times });

function recorded(flow: FlowDefinition, ...steps: ActionStep[]): CallTrace {
  const call = simulate(flow);
  for (const step of steps) call.do(step);
  return call.trace;
}

const replayed = (draft: FlowDefinition, trace: CallTrace) => new Replay(draft).add(trace);

/** The sample flow with one of its nodes' settings changed. */
function changed(nodeId: string, settings: Record<string, unknown>): FlowDefinition {
  const nodes = restaurantFlow.nodes.map((node) =>
    node.id === nodeId ? { ...node, settings: { ...node.settings, ...settings } } : node,
  );
  return { ...restaurantFlow, nodes } as FlowDefinition;
}

const twoQuestions = (ids: readonly string[]) => {
  const questions: Record<string, ReturnType<typeof asks>> = {
    people: asks('people', 'people', 'number', 'How many people?'),
    day: asks('day', 'day', 'date', 'For which day?'),
  };
  const nodes = ids.flatMap((id) => questions[id] ?? []);
  const ways = ids.flatMap((id, index) =>
    ['answered', 'silence', 'misunderstanding'].map((outcome) => `${id} ${outcome} ${ids[index + 1] ?? 'end'}`),
  );
  return smallFlow(nodes, ways);
};

const way = (call: ReplayedCall, side: 'recorded' | 'draft') =>
  call.parting?.[side].way.map((part) => wayPartWords(part, englishLabTexts)).join(', ');

describe('recorded calls on the flow that they were on', () => {
  it('all go the same way', () => {
    const flow = prepareFlow(restaurantFlow);
    const report = replayTraces(flow, generatedCalls(flow, 60, 21));
    expect(report).toMatchObject({ calls: 60, same: 60, parted: 0, partings: [], results: [], gained: [], lost: [] });
  });

  it('go the same way past systems, call backs, messages and agents', () => {
    const flow = prepareFlow(systemsFlow());
    expect(replayTraces(flow, generatedCalls(flow, 60, 25))).toMatchObject({ same: 60 });
  });

  it('go the same way when only words are others', () => {
    const flow = prepareFlow(restaurantFlow);
    const draft = changed('greeting', { prompt: { variants: ['Good day to you.'], tone: 'calm' } });
    expect(replayTraces(draft, generatedCalls(flow, 30, 22))).toMatchObject({ same: 30 });
  });

  it('go the same way when the engine counts other ids', () => {
    const trace = recorded(peopleFlow(), silence(3), { step: 'transfer-ends', with: 200 }, { step: 'agent-hangs-up' });
    const draft = peopleFlow();
    const [, people] = draft.nodes;
    if (people?.type !== 'ask') throw new Error('no question');
    people.settings.ladders.silence = [{ variants: ['Hello?'], tone: 'neutral' }];
    expect(verifyTrace(draft, trace)).toMatchObject({ same: false });
    expect(replayed(draft, trace)).toMatchObject({ parting: null });
  });
});

describe('recorded calls on a draft that goes another way', () => {
  it('part at the step, with what each does next', () => {
    const trace = recorded(
      restaurantFlow,
      saying('a table for seven tomorrow at seven'),
      saying('Smith'),
      saying('yes'),
    );
    const rules = [{ id: 'big', label: '', condition: 'party_size > 6' }];
    const call = replayed(changed('big-party', { rules }), trace);
    expect(call.parting?.nodeId).toBe('booking');
    expect(way(call, 'recorded')).toBe('booking → answered, big-party, big-party → otherwise, read-back');
    expect(way(call, 'draft')).toBe(
      'booking → answered, big-party, big-party → big, big-party-answer, big-party-answer → next, reach, how is reservations?',
    );
    expect(call.parting?.before.at(-1)).toEqual({ who: 'caller', code: 'spoke', text: 'Smith', heard: 'take' });
    expect(call.parting?.draft.conversation[0]).toMatchObject({
      text: expect.stringContaining('a colleague plans the table') as unknown,
    });
    expect(call).toMatchObject({ followed: 'to-a-handoff', handoff: 'gained' });
  });

  it('are told apart when they are no longer handed over', () => {
    const trace = recorded(
      restaurantFlow,
      silence(2),
      { step: 'transfer-ends', with: 200 },
      { step: 'caller-hangs-up' },
    );
    const edges = restaurantFlow.edges.map((edge) =>
      edge.source === 'silent-answer' ? { ...edge, target: 'goodbye' } : edge,
    );
    const report = replayTraces({ ...restaurantFlow, edges }, [trace]);
    expect(report).toMatchObject({
      parted: 1,
      lost: [trace.callId],
      handoffs: { lost: 1 },
      results: [{ recorded: 'handed-over', draft: 'helped', calls: 1 }],
    });
  });

  it('part where another queue is handed over to', () => {
    const trace = recorded(restaurantFlow, silence(2), { step: 'caller-hangs-up' });
    const call = replayed(changed('person', { destination: { kind: 'queue', queue: 'kitchen' } }), trace);
    expect(call.parting?.draft.way).toContainEqual({ kind: 'handoff', to: 'kitchen', way: 'bridge' });
    expect(call).toMatchObject({ followed: 'to-a-handoff', handoff: 'same' });
  });

  it('are followed past a question that is gone, by the answers to those that are left', () => {
    const trace = recorded(twoQuestions(['people', 'day']), saying('four'), saying('tomorrow'));
    const call = replayed(twoQuestions(['day']), trace);
    expect(call.parting?.step).toBe(0);
    expect(call).toMatchObject({ followed: 'to-the-end', result: { recorded: 'done', draft: 'done' } });
  });

  it('are followed no farther than to what the caller was never asked', () => {
    const trace = recorded(twoQuestions(['people']), saying('four'));
    const call = replayed(twoQuestions(['people', 'day']), trace);
    expect(call).toMatchObject({ followed: 'until-caller-never-asked', result: { draft: null }, handoff: 'unknown' });
    expect(way(call, 'draft')).toBe('people → answered, day');
  });

  it('part where the same node asks something else', () => {
    const slots = (...names: string[]) => ({
      slots: names.map((name) => ({ variable: name, entity: name === 'day' ? 'date' : 'number', prompt: says(name) })),
    });
    const asking = (...names: string[]) =>
      smallFlow(
        [{ id: 'ask', type: 'ask', settings: slots(...names) }],
        [...['ask answered end', 'ask silence end', 'ask misunderstanding end']],
      );
    const trace = recorded(asking('people', 'day'), saying('four'), saying('tomorrow'));
    const call = replayed(asking('day', 'people'), trace);
    expect(call.parting).toMatchObject({ nodeId: 'ask', draft: { way: [{ kind: 'asks', nodeId: 'ask' }] } });
    expect(call.parting?.draft.conversation).toEqual([{ who: 'assistant', code: 'said', text: 'day' }]);
    expect(call).toMatchObject({ followed: 'to-the-end', result: { draft: 'done' } });
  });

  it('are followed no farther than to a system that was never asked', () => {
    const trace = recorded(peopleFlow(), saying('four'));
    const draft = peopleFlow();
    const asked = smallFlow([{ id: 'thanks', type: 'request', settings: { url: 'https://example.org/' } }], [])
      .nodes[1];
    const nodes = draft.nodes.map((node) => (node.id === 'thanks' && asked ? asked : node));
    const edges = draft.edges.map((edge) => (edge.source === 'thanks' ? { ...edge, outcome: 'ok' } : edge));
    const call = replayed({ ...draft, nodes, edges }, trace);
    expect(call).toMatchObject({ parting: { nodeId: 'people' }, followed: 'until-system-never-asked' });
  });

  it('part where the draft waits less than the caller took', () => {
    const slow: ActionStep[] = [{ step: 'time-passes', ms: 5_000 }, saying('four')];
    const trace = recorded(peopleFlow(), ...slow);
    expect(replayed(peopleFlow({ defaults: { noInputMs: 9_000 } }), trace).parting).toBeNull();
    const call = replayed(peopleFlow({ defaults: { noInputMs: 2_000 } }), trace);
    expect(way(call, 'recorded')).toBe('people → answered, thanks, thanks → next, end, the call ends: done');
  });
});

describe('what was said', () => {
  const booking = (examples: string[]) =>
    smallFlow(
      [
        {
          id: 'want',
          type: 'choose',
          settings: {
            prompt: says('What?'),
            choices: [
              { id: 'book', intents: ['book'] },
              { id: 'hours', intents: ['hours'] },
            ],
          },
        },
      ],
      ['want book end', 'want hours end', 'want silence end', 'want misunderstanding end'],
      {
        intents: [
          { name: 'book', examples },
          { name: 'hours', examples: ['when are you open', 'opening hours'] },
        ],
      },
    );
  const before = booking(['book a table']);
  const after = booking(['book a table', 'squid for two']);
  const trace = recorded(before, saying('squid for two'), saying('opening hours'));

  it('keeps its meaning, unless the flow that the call was on knew other words', () => {
    expect(replayTraces(after, [trace])).toMatchObject({ same: 1 });
    expect(replayTraces(after, [trace], { recordedOn: before })).toMatchObject({ parted: 1 });
    expect(replayTraces(before, [trace], { recordedOn: before })).toMatchObject({ same: 1 });
  });

  it('is understood anew where something else is listened for', () => {
    const narrow = booking(['book a table']);
    const want = narrow.nodes.find(({ id }) => id === 'want');
    if (want?.type !== 'choose') throw new Error('no choice');
    want.settings.choices = want.settings.choices.filter(({ id }) => id !== 'hours');
    const call = replayed(narrow, recorded(before, saying('opening hours')));
    expect(way(call, 'recorded')).toBe('want → hours, end, the call ends: done');
  });
});

describe('any draft', () => {
  it('is followed to an end, whatever was drawn otherwise', () => {
    const calls = generatedCalls(restaurantFlow, 15, 24);
    const ids = restaurantFlow.nodes.flatMap(({ id, type }) => (type === 'start' || type === 'rule' ? [] : [id]));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(restaurantFlow.edges.length - 1), fc.constantFrom(...ids)), { maxLength: 6 }),
        fc.subarray(ids, { maxLength: 2 }),
        (turned, gone) => {
          const edges = restaurantFlow.edges.map((edge, index) => {
            const other = turned.find(([at]) => at === index);
            return other ? { ...edge, target: other[1] } : edge;
          });
          const nodes = restaurantFlow.nodes.filter(({ id }) => !gone.includes(id));
          const { handoffs, followed, ...report } = replayTraces({ ...restaurantFlow, nodes, edges }, calls);
          const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, count) => all + count, 0);
          expect([report.calls, report.same + report.parted, sum(handoffs), sum(followed)]).toEqual([15, 15, 15, 15]);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('reports of parts of the calls', () => {
  it('add up to the report of all', () => {
    const flow = prepareFlow(restaurantFlow);
    const draft = prepareFlow(changed('big-party', { rules: [{ id: 'big', label: '', condition: 'party_size > 3' }] }));
    const calls = generatedCalls(flow, 150, 23);
    const whole = replayTraces(draft, calls);
    const parts = [calls.slice(0, 40), calls.slice(40)].map((part) => replayTraces(draft, part));
    expect(whole.parted).toBeGreaterThan(0);
    expect(mergeReplays(parts)).toEqual(whole);
  });
});
