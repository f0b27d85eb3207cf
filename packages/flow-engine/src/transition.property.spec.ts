import type { FlowDefinition, RuleNode } from '@baton/flow-schema';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileFlow } from './compile/compile-flow.js';
import type { CompiledFlow } from './compile/compiled-flow.js';
import { type Effect, effectSchema, type TraceEntry } from './effects/effect.js';
import { type EngineEvent, engineEventSchema } from './events/engine-event.js';
import type { EngineState } from './state/engine-state.js';
import { parseState } from './state/parse-state.js';
import { anyFlow } from './testing/any-flow.js';
import { listedChance, seededChance } from './testing/chance.js';
import { OutsideWorld } from './testing/outside-world.js';
import { transition } from './transition.js';

/** One event of a call, with the states around it. */
interface Step {
  compiled: CompiledFlow;
  before: EngineState;
  event: EngineEvent;
  after: EngineState;
  effects: Effect[];
}

const ODD = { wild: 0.15, asks: 0.15, hangsUp: 0.01, fails: 0.04 };

const choices = (maxLength: number) =>
  fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { maxLength, size: 'max' });

/** Checks every step of calls through any flows. Small counterexamples come from lists, long calls from seeds. */
function always(check: (step: Step) => void, numRuns = 100): void {
  const calls = (flow: FlowDefinition, chance: () => number) => {
    const compiled = compileFlow(flow);
    const world = new OutsideWorld(compiled, chance, ODD);
    const watch = () => {
      const before = frozen(world.state);
      if (world.events.length === 0) world.answer();
      else world.step();
      const event = world.events.at(-1);
      if (event) check({ compiled, before, event, after: world.state, effects: world.effects });
    };
    do watch();
    while (world.state.phase !== 'ended' && world.events.length < 80);
  };
  fc.assert(
    fc.property(choices(120), choices(200), (drawn, done) => calls(anyFlow(listedChance(drawn)), listedChance(done))),
    { numRuns },
  );
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (drawn, done) => calls(anyFlow(seededChance(drawn)), seededChance(done))),
    { numRuns },
  );
}

function frozen<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

const entries = <Kind extends TraceEntry['kind']>(effects: readonly Effect[], kind: Kind) =>
  effects.flatMap((effect) =>
    effect.type === 'trace' && effect.entry.kind === kind ? [effect.entry as Extract<TraceEntry, { kind: Kind }>] : [],
  );

const has = (effects: readonly Effect[], type: Effect['type']) => effects.some((effect) => effect.type === type);

describe('a transition, of any flow, on any event', () => {
  it('returns, changes nothing that it was given, and asks for what there is', () => {
    // The state before is frozen all through: a change of it is an error of the engine, and that is in the trace.
    always(({ effects, event }) => {
      expect(JSON.stringify(effects)).not.toContain('engine error');
      engineEventSchema.parse(event);
      for (const effect of effects) effectSchema.parse(effect);
    });
  }, 120_000);

  it('goes on from a state that was written down and read again as if it had not been', () => {
    always(({ compiled, before, event, after, effects }) => {
      const read = parseState(JSON.parse(JSON.stringify(before)));
      expect(read).toEqual(before);
      const again = transition(compiled, read as EngineState, event);
      expect(JSON.stringify(again)).toBe(JSON.stringify({ state: after, effects }));
    });
  }, 120_000);

  it('comes to an end, and to no node without a trace of it', () => {
    always(({ before, after, effects }) => {
      const entered = entries(effects, 'node-entered');
      expect(entered.length).toBeLessThan(1_000);
      const at = after.position;
      const isNew = at !== null && at.nodeId !== before.position?.nodeId && at.kind !== 'entering';
      if (isNew) expect(entered.map(({ nodeId }) => nodeId)).toContain(at.nodeId);
    });
  }, 120_000);

  it('leaves the caller with a question, something that is waited for, or an end', () => {
    always(({ before, after, effects }) => {
      if (after.phase === 'new') return;
      if (after.phase === 'ended') {
        const gone = before.phase === 'ended' || !has(effects, 'hang-up');
        if (!gone) expect(after.timers).toEqual([]);
        return;
      }
      const running = new Set(after.timers.map(({ timerId }) => timerId));
      const { position: at, listening } = after;
      if (at === null || at.kind === 'entering') throw new Error('the caller is nowhere');
      if ('misses' in at || at.kind === 'staying') expect(listening).not.toBeNull();
      else if (at.kind === 'handoff') expect(at.connected || running.has(at.guardTimerId)).toBe(true);
      else expect(running.has(at.timerId)).toBe(true);
      // Nobody is asked by silence.
      if (has(effects, 'listen') && at.kind !== 'staying') expect(has(effects, 'speak')).toBe(true);
    });
  }, 120_000);

  it('never takes silence for a misunderstanding, or one for the other', () => {
    always(({ before, event, after }) => {
      const misses = (state: EngineState) =>
        state.position !== null && 'misses' in state.position ? state.position : undefined;
      const was = misses(before);
      const is = misses(after);
      const stayed = was !== undefined && is?.nodeId === was.nodeId;
      if (event.type === 'no-input') {
        expect(after.misunderstoodInCall).toBe(before.misunderstoodInCall);
        expect(after.misunderstoodInARow).toBeLessThanOrEqual(before.misunderstoodInARow);
        if (stayed) expect(is.misses.misunderstanding).toBeLessThanOrEqual(was.misses.misunderstanding);
      } else {
        expect(after.silentInARow).toBeLessThanOrEqual(before.silentInARow);
        if (stayed) expect(is.misses.silence).toBeLessThanOrEqual(was.misses.silence);
      }
      if (event.type !== 'utterance' && event.type !== 'keys')
        expect(after.misunderstoodInCall).toBe(before.misunderstoodInCall);
    });
  }, 120_000);

  it('traces every rule that fires, with those that it beat', () => {
    always(({ compiled, before, event, after, effects }) => {
      const fired = entries(effects, 'rule-fired').filter(({ builtIn }) => !builtIn);
      for (const { ruleId, beaten } of fired) {
        const priorities = [ruleId, ...beaten].map((id) => settingsOf(compiled, id).priority);
        expect(priorities).toEqual([...priorities].sort((a, b) => b - a));
        expect(new Set([ruleId, ...beaten]).size).toBe(beaten.length + 1);
        if (settingsOf(compiled, ruleId).repeat === 'once') expect(after.fired[ruleId]).toBe(1);
      }
      const times = (state: EngineState) => Object.values(state.fired).reduce((sum, count) => sum + count, 0);
      expect(times(after) - times(before)).toBe(fired.length);
      const taken = event.type === 'utterance' && event.listenId === before.listening && event.accepted !== 'reject';
      const at = before.position;
      if (!taken || !event.meaning.wantsPerson || at === null || !('misses' in at)) return;
      const first = fired.find(({ trigger }) => trigger === 'asks-for-person' || trigger === 'topic');
      const watching = personRules(compiled, before, at.nodeId);
      if (watching.length > 0)
        expect([first?.ruleId, ...(first?.beaten ?? [])]).toEqual(expect.arrayContaining(watching));
    });
  }, 120_000);
});

function settingsOf(compiled: CompiledFlow, id: string): RuleNode['settings'] {
  const rule = compiled.nodes.get(id);
  if (rule?.type !== 'rule') throw new Error(`${id} is no rule`);
  return rule.settings;
}

/** The rules that listen for "a person" at a node, found without what was worked out for it. */
function personRules({ flow }: CompiledFlow, state: EngineState, nodeId: string): string[] {
  const group = flow.nodes.find(({ id }) => id === nodeId)?.group;
  return flow.nodes.flatMap((node) => {
    if (node.type !== 'rule' || node.settings.trigger.kind !== 'asks-for-person') return [];
    const { scope, repeat } = node.settings;
    const spent = repeat === 'once' && Object.hasOwn(state.fired, node.id);
    return spent || (scope !== undefined && scope !== group) ? [] : [node.id];
  });
}
