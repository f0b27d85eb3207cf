import type { CompiledFlow } from '../compile/compiled-flow.js';
import type { Effect, TraceEntry } from '../effects/effect.js';
import type { HandoffContext } from '../effects/handoff-context.js';
import type { EngineEvent } from '../events/engine-event.js';
import type { Meaning } from '../events/meaning.js';
import type { EngineState } from '../state/engine-state.js';
import { initialState } from '../state/initial-state.js';
import { transition } from '../transition.js';
import { MASK } from '../turn/variables.js';
import type { CallTrace, TraceStep } from './call-trace.js';
import { asksPersonal, personalEntitiesHere, type PersonalPlaces, personalPlaces } from './personal-places.js';
import { PersonalValues } from './personal-values.js';

/** Keys that were pressed are shown as these: their number would tell something too. */
const MASKED_KEYS = '***';

/**
 * Masks the steps of one call, in their order, for whoever reads the trace: values of personal variables wherever they
 * come up, and every answer to a question for one. What is masked has the shape of a trace still, and cannot be run
 * again; for that the exact steps are kept apart.
 */
export class TraceMask {
  private readonly places: PersonalPlaces;
  private readonly values: PersonalValues;
  /** What the caller said where it was personal; it comes up again in the transcript of a handoff. */
  private readonly lines = new Set<string>();

  constructor(private readonly compiled: CompiledFlow) {
    this.places = personalPlaces(compiled);
    this.values = new PersonalValues(compiled);
  }

  /**
   * @param before the call's state when the event came; `after`: when its effects were asked for
   * @returns the step itself when there is nothing to hide in this flow
   */
  step(before: EngineState, after: EngineState, { event, effects }: TraceStep): TraceStep {
    if (this.places.variables.size === 0) return { event, effects };
    const entities = personalEntitiesHere(this.compiled, this.places, before);
    this.learn(before, event, entities);
    this.learnState(after);
    return { event: this.event(before, event, entities), effects: effects.map((effect) => this.effect(effect)) };
  }

  private learn(before: EngineState, event: EngineEvent, entities: ReadonlySet<string>): void {
    this.learnState(before);
    if (event.type === 'request-answered') {
      for (const [name, value] of Object.entries(event.values)) {
        if (this.places.variables.has(name)) this.values.add(value, name);
      }
    }
    if (event.type !== 'utterance') return;
    for (const [name, value] of Object.entries(event.meaning.entities)) if (entities.has(name)) this.values.add(value);
  }

  private learnState({ variables, position, carried }: EngineState): void {
    for (const name of this.places.variables) {
      if (Object.hasOwn(variables, name)) this.values.add(variables[name], name);
    }
    for (const [entity, value] of Object.entries(carried?.entities ?? {})) {
      if (this.places.entities.has(entity)) this.values.add(value);
    }
    const node = position?.kind === 'ask' ? this.compiled.nodes.get(position.nodeId) : undefined;
    if (position?.kind !== 'ask' || node?.type !== 'ask') return;
    for (const { slot, value } of position.unsure) {
      const variable = node.settings.slots[slot]?.variable ?? '';
      if (this.places.variables.has(variable)) this.values.add(value, variable);
    }
  }

  private event(before: EngineState, event: EngineEvent, entities: ReadonlySet<string>): EngineEvent {
    switch (event.type) {
      case 'utterance': {
        const named = Object.keys(event.meaning.entities).some((name) => entities.has(name));
        if (!named && !asksPersonal(this.compiled, this.places, before)) {
          return { ...event, text: this.hide(event.text), meaning: this.meaning(event.meaning, entities) };
        }
        if (event.text !== '') this.lines.add(event.text);
        const all = new Set(Object.keys(event.meaning.entities));
        return { ...event, text: event.text && MASK, meaning: this.meaning(event.meaning, all) };
      }
      case 'keys':
        return this.hidesKeys(before, event.keys) ? { ...event, keys: MASKED_KEYS } : event;
      case 'request-answered': {
        const values = Object.entries(event.values).map(([name, value]) => {
          const masked = this.places.variables.has(name) && value !== null;
          return [name, masked ? MASK : this.hideValue(value)] as const;
        });
        return { ...event, values: Object.fromEntries(values) };
      }
      default:
        return event;
    }
  }

  /** A code may also be pressed once more where it is not asked for. */
  private hidesKeys(before: EngineState, keys: string): boolean {
    return asksPersonal(this.compiled, this.places, before) || this.hide(keys) !== keys;
  }

  private meaning(meaning: Meaning, personal: ReadonlySet<string>): Meaning {
    const entities = Object.entries(meaning.entities).map(
      ([name, value]) => [name, personal.has(name) ? MASK : this.hideValue(value)] as const,
    );
    const topic = meaning.topic && { ...meaning.topic, word: this.hide(meaning.topic.word) };
    return { ...meaning, topic, entities: Object.fromEntries(entities) };
  }

  private effect(effect: Effect): Effect {
    switch (effect.type) {
      case 'speak':
        return { ...effect, text: this.hide(effect.text) };
      case 'send-request': {
        const { url, headers, body } = effect;
        return {
          ...effect,
          url: this.hide(url),
          headers: headers.map((header) =>
            'secret' in header ? header : { ...header, value: this.hide(header.value) },
          ),
          body: body === null ? null : this.hide(body),
        };
      }
      case 'book-callback': {
        const { number, wanted, context } = effect;
        return {
          ...effect,
          number: this.hide(number),
          wanted: wanted && { date: this.hideOrNull(wanted.date), time: this.hideOrNull(wanted.time) },
          context: this.context(context),
        };
      }
      case 'record-message':
        return { ...effect, context: this.context(effect.context) };
      case 'transfer': {
        const { whisper, context } = effect;
        return {
          ...effect,
          whisper: whisper && { ...whisper, text: this.hide(whisper.text) },
          context: this.context(context),
        };
      }
      case 'trace':
        return { ...effect, entry: this.entry(effect.entry) };
      default:
        return effect;
    }
  }

  private entry(entry: TraceEntry): TraceEntry {
    if (entry.kind === 'clarified') return { ...entry, topic: this.hide(entry.topic) };
    if (entry.kind !== 'variable-set') return entry;
    const masked = this.places.variables.has(entry.name) && entry.value !== null;
    return { ...entry, value: masked ? MASK : this.hideValue(entry.value) };
  }

  private context(context: HandoffContext): HandoffContext {
    const { reason, collected, summary, transcript } = context;
    return {
      ...context,
      caller: this.hideOrNull(context.caller),
      reason: { ...reason, topic: this.hideOrNull(reason.topic), words: reason.words && this.line(reason.words) },
      collected: collected.map((item) => {
        const masked = this.places.variables.has(item.name);
        return {
          ...item,
          value: masked ? MASK : this.hideValue(item.value),
          spoken: masked ? MASK : this.hide(item.spoken),
        };
      }),
      summary: this.hide(summary),
      transcript: transcript.map((said) => ({ ...said, text: this.line(said.text) })),
    };
  }

  /** A line of the transcript may be a cut one. */
  private line(text: string): string {
    const personal =
      this.lines.has(text) || [...this.lines].some((line) => text.length >= 500 && line.startsWith(text));
    return personal ? MASK : this.hide(text);
  }

  private hide(text: string): string {
    return this.values.hideIn(text);
  }

  private hideOrNull(text: string | null): string | null {
    return text === null ? null : this.hide(text);
  }

  private hideValue<Value>(value: Value): Value | string {
    return this.values.hideValue(value);
  }
}

/** A whole call as it may be shown, in the simulator as after a real call. The given trace is not changed. */
export function maskTrace(compiled: CompiledFlow, trace: CallTrace): CallTrace {
  const mask = new TraceMask(compiled);
  let state = initialState();
  const steps = trace.steps.map((step) => {
    const before = state;
    state = transition(compiled, before, step.event).state;
    return mask.step(before, state, step);
  });
  return { ...trace, steps };
}
