import type { CompiledFlow, EngineState } from '@baton/flow-engine';
import type { RuleNode, Trigger } from '@baton/flow-schema';
import type { Vocabulary } from '../steps/vocabulary.js';
import type { Waiting } from '../waiting.js';
import { Influences } from './influence.js';

/**
 * A state by what of it makes a difference, from coarse to fine: the place; with the rules that fired; with values; with
 * counts of misses; with whether the caller was just asked if they are there, which only a "yes" tells apart. States
 * with the same finest key go on in the same way.
 */
export type StateKeys = readonly [place: string, rules: string, values: string, counters: string, all: string];

/** Writes the keys of states. */
export class StateKeying {
  private readonly influences: Influences;
  private readonly onceRules: readonly RuleNode[];
  private readonly failureRules: ReadonlySet<string>;
  private readonly readsWords: boolean;
  private readonly readsCall: boolean;
  private readonly most: { silentInARow: number; misunderstoodInARow: number; misunderstoodInCall: number };

  constructor(compiled: CompiledFlow, vocabulary: Vocabulary, calls: number) {
    this.influences = new Influences(compiled);
    this.onceRules = compiled.rules.filter(({ settings }) => settings.repeat === 'once');
    this.failureRules = new Set(rulesOf(compiled, 'failure').map(({ id }) => id));
    this.readsWords = vocabulary.reads('intent') || vocabulary.reads('topic');
    this.readsCall = calls > 1;
    const silences = triggersOf(compiled, 'silence');
    const misunderstandings = triggersOf(compiled, 'misunderstanding');
    this.most = {
      silentInARow: Math.max(0, ...silences.map(({ times }) => times)),
      misunderstoodInARow: Math.max(0, ...misunderstandings.map(({ inARow }) => inARow)),
      misunderstoodInCall: Math.max(0, ...misunderstandings.map(({ inCall }) => inCall)),
    };
  }

  keysOf({ state, said }: Waiting): StateKeys {
    const spent = this.onceRules.filter(({ id }) => Object.hasOwn(state.fired, id)).map(({ id }) => id);
    const influence = this.influences.from(state.position?.nodeId ?? '', spent);
    const place = `${placeKey(state)}${said ? '' : ' unsaid'}`;
    const rules = [
      place,
      state.care ?? '',
      influence.listens ? spent.join() : '',
      influence.resumes
        ? state.interrupted.map(({ ruleId, position }) => `${ruleId}@${position?.nodeId ?? ''}`).join()
        : '',
      state.interrupted.some(({ ruleId }) => this.failureRules.has(ruleId)) ? 'failing' : '',
      state.timers.flatMap(({ purpose, ruleId }) => (purpose === 'too-long' ? [ruleId] : [])).join(),
    ].join('|');
    const values = [
      rules,
      variablesKey(influence.variables, state.variables),
      influence.resumes ? JSON.stringify(state.interrupted.map(({ position }) => withoutIds(position))) : '',
      state.holding.join(),
      influence.listens && state.carried !== null ? JSON.stringify(state.carried) : '',
      this.readsWords ? JSON.stringify([state.reason.intent, state.reason.topic]) : '',
      this.readsCall ? JSON.stringify([state.call?.localTime, state.call?.caller, state.call?.dialled]) : '',
      valuesOfPosition(state.position),
    ].join('|');
    if (!influence.listens) return [place, rules, values, values, values];
    const counters = `${values}|${this.counters(state)}`;
    return [place, rules, values, counters, state.askedWhetherThere ? `${counters}|there?` : counters];
  }

  private counters(state: EngineState): string {
    const at = state.position;
    return [
      at !== null && 'misses' in at ? `${at.misses.silence},${at.misses.misunderstanding}` : '',
      at?.kind === 'confirm' ? at.corrections : '',
      at?.kind === 'choose' ? at.clarified.join() : '',
      Math.min(state.silentInARow, this.most.silentInARow),
      Math.min(state.misunderstoodInARow, this.most.misunderstoodInARow),
      Math.min(state.misunderstoodInCall, this.most.misunderstoodInCall),
    ].join('/');
  }
}

/** The values that are asked for, by their place in the list; what has none is not written. */
function variablesKey(names: readonly string[], values: EngineState['variables']): string {
  let key = '';
  for (const [place, name] of names.entries()) {
    if (!Object.hasOwn(values, name)) continue;
    key += `${place}=${JSON.stringify(values[name])};`;
  }
  return key;
}

/** Where the call is: the node and what it waits for there. */
function placeKey({ position: at, lastResort }: EngineState): string {
  const where = at === null ? 'nowhere' : `${at.kind} ${at.nodeId}`;
  const resort = lastResort === 'none' ? '' : ' last resort';
  if (at?.kind === 'ask') return `${where} ${at.todo[0] ?? ''}${at.unsure.length > 0 ? ' read back' : ''}${resort}`;
  if (at?.kind === 'choose' && at.doubted !== null) return `${where} read back${resort}`;
  if (at?.kind === 'handoff') return `${where} ${at.way}${at.connected ? ' connected' : ''}${resort}`;
  return `${where}${resort}`;
}

function valuesOfPosition(at: EngineState['position']): string {
  if (at?.kind === 'ask') return JSON.stringify([at.todo, at.unsure]);
  if (at?.kind === 'choose') return JSON.stringify([at.topic, at.doubted]);
  return '';
}

/** What is gone back to matters; the ids that it was known by, and the misses there, do not: it is asked anew. */
function withoutIds(at: EngineState['position']): unknown {
  if (at?.kind === 'ask') return [at.nodeId, at.todo];
  if (at?.kind === 'choose') return [at.nodeId, at.clarified];
  return [at?.kind, at?.nodeId];
}

type TriggerOf<Kind extends Trigger['kind']> = Extract<Trigger, { kind: Kind }>;

const rulesOf = ({ rules }: CompiledFlow, kind: Trigger['kind']) =>
  rules.filter(({ settings: { trigger } }) => trigger.kind === kind);

const triggersOf = <Kind extends Trigger['kind']>(compiled: CompiledFlow, kind: Kind) =>
  // The filter has left only triggers of this kind.
  rulesOf(compiled, kind).map(({ settings }) => settings.trigger as TriggerOf<Kind>);
