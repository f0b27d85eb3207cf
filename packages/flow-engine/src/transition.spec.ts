import { restaurantFlow } from '@baton/flow-schema';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileFlow } from './compile/compile-flow.js';
import { effectSchema } from './effects/effect.js';
import { type EngineEvent, engineEventSchema } from './events/engine-event.js';
import { transferOutcomeSchema } from './events/transfer-outcome.js';
import { NO_MEANING } from './events/meaning.js';
import { replay } from './replay.js';
import { initialState } from './state/initial-state.js';
import { parseState } from './state/parse-state.js';
import { aFlow, rule, says } from './testing/flow-builder.js';
import { SimulatedCall } from './testing/simulated-call.js';
import { transition } from './transition.js';

/** What a caller and the world can do; ids are filled in when it is done. */
const action = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(...restaurantFlow.intents).map(({ name }) => ({ do: 'wants' as const, name })),
  },
  fc.record({
    do: fc.constant('answers' as const),
    accepted: fc.constantFrom('take' as const, 'confirm' as const, 'reject' as const),
    answer: fc.constantFrom('yes' as const, 'no' as const, null),
    wantsPerson: fc.boolean(),
    holdOn: fc.boolean(),
    repeat: fc.boolean(),
    entities: fc.record(
      {
        people: fc.integer({ min: -1, max: 30 }),
        date: fc.constant('2026-11-27'),
        clock: fc.string(),
        name: fc.string(),
      },
      { requiredKeys: [] },
    ),
  }),
  fc
    .constantFrom('person', 'mumble', 'silence', 'finish', 'caller-returned', 'guard', 'queue-timer', 'news', 'deposit')
    .map((what) => ({ do: 'plain' as const, what })),
  fc
    .string({ unit: fc.constantFrom('0', '1', '2', '#', '*'), maxLength: 3 })
    .map((keys) => ({ do: 'keys' as const, keys })),
  fc
    .constantFrom('available' as const, 'waiting' as const, 'closed' as const, 'unknown' as const)
    .map((status) => ({ do: 'queue' as const, status })),
  fc.constantFrom(...transferOutcomeSchema.options).map((outcome) => ({ do: 'transfer' as const, outcome })),
  fc
    .constantFrom('request' as const, 'synthesis' as const, 'handoff' as const, 'runtime' as const)
    .map((kind) => ({ do: 'fails' as const, kind })),
);
type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never;

const has = (call: SimulatedCall, type: 'query-queue' | 'transfer') => call.all.some((effect) => effect.type === type);

const plain: Record<string, (call: SimulatedCall) => SimulatedCall> = {
  person: (call) => call.asksForPerson(),
  mumble: (call) => call.mumble(),
  silence: (call) => call.silence(),
  finish: (call) => call.finishPrompts(),
  guard: (call) => call.timerEnds('transfer'),
  'queue-timer': (call) => call.timerEnds('queue'),
  news: (call) => call.timerEnds('news'),
  deposit: (call) =>
    call.say('deposit', { topic: { word: 'deposit', intents: ['deposit_ask', 'deposit_pay', 'deposit_refund'] } }),
  'caller-returned': (call) =>
    has(call, 'transfer') ? call.send({ type: 'caller-returned', transferId: call.last('transfer').transferId }) : call,
};

function act(call: SimulatedCall, step: Action): SimulatedCall {
  switch (step.do) {
    case 'wants':
      return call.wants(step.name);
    case 'answers': {
      const { answer, wantsPerson, holdOn, repeat, entities } = step;
      return call.say('words', { answer, wantsPerson, holdOn, repeat, entities }, step.accepted);
    }
    case 'keys':
      return call.press(step.keys);
    case 'queue':
      return has(call, 'query-queue') ? call.queue(step.status, 90_000) : call;
    case 'transfer':
      return has(call, 'transfer') ? call.transferEnds(step.outcome) : call;
    case 'fails':
      return call.fails(step.kind);
    case 'plain':
      return plain[step.what]?.(call) ?? call;
  }
}

/** The caller hears something, is listened to, or is waited for: by an id that the outside world will answer. */
function waitsForSomething({ state, all }: SimulatedCall): boolean {
  const { position, listening } = state;
  const timers = new Set(state.timers.map(({ timerId }) => timerId));
  if (position === null) return false;
  if ('misses' in position || position.kind === 'staying')
    return all.some((effect) => effect.type === 'listen' && effect.listenId === listening);
  if (position.kind === 'queue-status') return timers.has(position.timerId);
  if (position.kind === 'handoff') return position.connected || timers.has(position.guardTimerId);
  return false;
}

/** Staying, a caller has heard a goodbye. */
const inTalk = ({ state }: SimulatedCall) =>
  state.phase !== 'ended' && state.position?.kind !== 'handoff' && state.position?.kind !== 'staying';

describe('transition', () => {
  it('never throws, leaves no caller with nothing, and is plain JSON, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), fc.integer(), (steps, seed) => {
        const call = new SimulatedCall(restaurantFlow).answer(seed);
        for (const step of steps) {
          const before = JSON.stringify(call.state);
          const state = call.state;
          act(call, step);
          expect(JSON.stringify(state)).toBe(before);
          expect(parseState(JSON.parse(JSON.stringify(call.state)))).toEqual(call.state);
          if (call.state.phase !== 'ended') expect(waitsForSomething(call)).toBe(true);
        }
        expect(JSON.stringify(call.all)).not.toContain('engine error');
        for (const effect of call.all) effectSchema.parse(effect);
        for (const event of call.events) engineEventSchema.parse(event);
        const ended = call.all.filter(({ type }) => type === 'hang-up');
        expect(ended).toHaveLength(call.state.phase === 'ended' ? 1 : 0);
        expect(new Set(idsOf(call)).size).toBe(idsOf(call).length);
        expect(JSON.stringify(replay(call.compiled, call.events))).toBe(JSON.stringify(call.all));
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('leads a caller to a person or a goodbye from wherever they are, whatever they then keep doing', () => {
    const habits: ((call: SimulatedCall) => SimulatedCall)[] = [
      (call) => call.silence(),
      (call) => call.mumble(),
      (call) => call.asksForPerson(),
      (call) => call.fails('recognition'),
    ];
    const beginning = fc.array(action, { maxLength: 15 });
    fc.assert(
      fc.property(beginning, fc.constantFrom(...habits), fc.boolean(), (steps, habit, open) => {
        const call = new SimulatedCall(restaurantFlow).answer();
        for (const step of steps) act(call, step);
        for (let turn = 0; turn < 12 && inTalk(call); turn += 1) {
          if (call.state.position?.kind === 'queue-status') call.queue(open ? 'waiting' : 'closed', 60_000);
          else habit(call);
        }
        expect(inTalk(call)).toBe(false);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('does the same on any drawing, however wrong', () => {
    const ids = [...restaurantFlow.nodes.map(({ id }) => id), 'gone'];
    const targets = fc.array(fc.constantFrom(...ids, null), { minLength: 1, maxLength: restaurantFlow.edges.length });
    fc.assert(
      fc.property(targets, fc.array(action, { maxLength: 20 }), (chosen, steps) => {
        const edges = restaurantFlow.edges.map((edge, index) => ({ ...edge, target: chosen[index] ?? edge.target }));
        const call = new SimulatedCall({ ...restaurantFlow, edges }).answer();
        for (const step of steps) {
          act(call, step);
          if (call.state.phase !== 'ended') expect(waitsForSomething(call)).toBe(true);
        }
        expect(JSON.stringify(call.all)).not.toContain('engine error');
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('takes any event at any time', () => {
    const compiled = compileFlow(restaurantFlow);
    const events: EngineEvent[] = [
      { type: 'no-input', at: 0, listenId: 'x' },
      { type: 'keys', at: 0, listenId: 'x', keys: '1' },
      { type: 'timer', at: 0, timerId: 'constructor' },
      { type: 'failure', at: 0, kind: 'runtime', detail: '' },
      { type: 'prompt-ended', at: 0, promptId: 'x', reason: 'failed', playedMs: 0 },
      { type: 'transfer-ended', at: 0, transferId: 'x', outcome: 'connected', sipStatus: 200 },
    ];
    for (const event of events) {
      const { state, effects } = transition(compiled, initialState(), event);
      expect({ ...state, at: 0 }).toEqual(initialState());
      expect(effects).toEqual([]);
    }
  });

  it('changes nothing for an id that is no longer waited for', () => {
    const call = new SimulatedCall(restaurantFlow).answer();
    const { listenId } = call.last('listen');
    call.mumble();
    const before = { ...call.state, at: 0 };
    call.send({ type: 'no-input', listenId });
    call.send({
      type: 'utterance',
      listenId,
      text: 'x',
      confidence: 1,
      accepted: 'take',
      meaning: NO_MEANING,
      durationMs: 1,
    });
    expect({ ...call.state, at: 0 }).toEqual(before);
  });

  it('is answered once, and is over after the caller has hung up', () => {
    const call = new SimulatedCall(restaurantFlow).answer();
    expect(call.answer().effects).toEqual([]);
    call.send({ type: 'hung-up', cause: 'caller' });
    expect(new Set(call.types())).toEqual(new Set(['cancel-timer']));
    expect(call.asksForPerson().effects).toEqual([]);
  });

  it('runs flows that publishing would refuse, to an explained end', () => {
    const nowhere = new SimulatedCall(
      aFlow([{ id: 'hi', type: 'say', settings: { prompt: says('Hi.') } }], []),
    ).answer();
    expect(nowhere.said()[1]).toMatch(/Please call again/);
    const resume = new SimulatedCall(aFlow([{ id: 'back', type: 'resume' }], [])).answer();
    expect(resume.last('hang-up').result).toBe('failed');
    const intoRule = new SimulatedCall(aFlow([rule('r', { kind: 'loop' })], ['r next r'])).answer();
    expect(intoRule.last('hang-up').result).toBe('failed');
    const names = ['constructor', 'toString', 'valueOf'];
    const odd = aFlow(
      [{ id: 'constructor', type: 'say', settings: { prompt: says('{{ toString }}.') } }],
      ['constructor next end'],
      { variables: names.map((name) => ({ name, type: 'string' })) },
    );
    expect(new SimulatedCall(odd).answer().last('hang-up').result).toBe('done');
  });

  it('turns an error of its own into the last resort', () => {
    const call = new SimulatedCall(restaurantFlow).answer();
    const plans = new Map(call.compiled.plans);
    plans.set('help', { ...plans.get('help'), node: { ...restaurantFlow.nodes[2], settings: null } } as never);
    const broken = { ...call.compiled, plans };
    const listenId = call.last('listen').listenId;
    const { state, effects } = transition(broken, call.state, { type: 'keys', at: 9, listenId, keys: '1' });
    expect(state.lastResort).toBe('handoff');
    expect(JSON.stringify(effects)).toContain('engine error: TypeError');
    expect(effects.map(({ type }) => type)).toContain('transfer');
  });
});

/** Every id that was given out. */
function idsOf(call: SimulatedCall): string[] {
  return call.all.flatMap((effect) => {
    if (effect.type === 'speak') return [effect.promptId];
    if (effect.type === 'listen') return [effect.listenId];
    if (effect.type === 'transfer') return [effect.transferId];
    if (effect.type === 'query-queue') return [effect.requestId];
    return effect.type === 'start-timer' ? [effect.timerId] : [];
  });
}
