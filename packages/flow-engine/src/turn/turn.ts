import type { ConversationSettings } from '@baton/flow-schema';
import type { CompiledFlow } from '../compile/compiled-flow.js';
import type { NodePlan } from '../compile/node-plan.js';
import type { RulesByOccasion } from '../compile/watching-rules.js';
import type { Effect, TraceEntry } from '../effects/effect.js';
import type { Answers } from '../listening/answers.js';
import { copyState, type TurnState } from '../state/copy-state.js';
import type { EngineState, Position, TimerPurpose } from '../state/engine-state.js';

/**
 * One transition while it is being made: the state, of which the parts may be replaced, and the effects so far. It
 * never outlives the transition.
 */
export class Turn {
  readonly state: TurnState;
  readonly effects: Effect[] = [];
  /** The node that is entered next; null: the caller stays where they are. */
  next: string | null = null;
  /** Nodes entered in this transition. */
  steps = 0;
  /** What a rule interrupted and the call goes back to now. */
  resume: Position | null = null;
  /** A way on that is not drawn was taken. */
  stranded = false;
  /** Something that conditions may ask for has changed since they were last looked at. */
  conditionsDue = false;
  private lastPlan: NodePlan | undefined = undefined;

  constructor(
    readonly compiled: CompiledFlow,
    state: EngineState,
    at: number,
  ) {
    this.state = copyState(state);
    this.state.at = Math.max(state.at, at);
  }

  /** An id that no other has in this call. */
  newId(prefix: string): string {
    this.state.ids += 1;
    return `${prefix}${this.state.ids}`;
  }

  emit(effect: Effect): void {
    this.effects.push(effect);
  }

  trace(entry: TraceEntry): void {
    this.emit({ type: 'trace', entry });
  }

  /** What was worked out about a node. A node is mostly asked about several times in a row. */
  planOf(nodeId: string): NodePlan | undefined {
    if (this.lastPlan?.node.id !== nodeId) this.lastPlan = this.compiled.plans.get(nodeId);
    return this.lastPlan;
  }

  settingsAt(nodeId: string): ConversationSettings {
    return this.planOf(nodeId)?.settings ?? this.compiled.flowSettings;
  }

  edge(nodeId: string, outcome: string): string | undefined {
    return this.planOf(nodeId)?.exits.get(outcome)?.target;
  }

  /** What can be answered at a node, by a number that its behaviour gives; made once, frozen, and kept for every call. */
  answersAt(nodeId: string, key: number, make: () => Answers): Answers {
    const kept = this.planOf(nodeId)?.answers;
    const known = kept?.get(key);
    if (known !== undefined) return known;
    const answers = Object.freeze(make());
    kept?.set(key, answers);
    return answers;
  }

  /** What a prompt with variants is counted by. Kept, so that it is the same text each time, which compares fast. */
  promptKey(nodeId: string, place: string): string {
    const kept = this.planOf(nodeId)?.promptKeys;
    const known = kept?.get(place);
    if (known !== undefined) return known;
    const key = `${nodeId} ${place}`;
    kept?.set(place, key);
    return key;
  }

  /** The rules that watch a node. */
  rulesAt(nodeId: string | undefined): RulesByOccasion {
    const plan = nodeId === undefined ? undefined : this.planOf(nodeId);
    if (plan === undefined) return this.compiled.watching.at(undefined);
    plan.rules ??= this.compiled.watching.at(plan.scopes);
    return plan.rules;
  }

  goTo(nodeId: string): void {
    this.state.position = null;
    this.state.listening = null;
    this.next = nodeId;
  }

  /** Leaves a node by an outcome. */
  leave(nodeId: string, outcome: string): void {
    const exit = this.planOf(nodeId)?.exits.get(outcome);
    if (exit === undefined) this.trace({ kind: 'outcome', nodeId, outcome });
    else this.emit(exit.taken);
    this.followEdge(exit?.target);
  }

  followEdge(target: string | undefined): void {
    if (target !== undefined) return this.goTo(target);
    this.state.position = null;
    this.state.listening = null;
    this.stranded = true;
  }

  startTimer(purpose: TimerPurpose, ms: number, ruleId: string | null = null): string {
    const timerId = this.newId('timer-');
    this.state.timers = [...this.state.timers, { timerId, purpose, ruleId }];
    this.emit({ type: 'start-timer', timerId, ms });
    return timerId;
  }

  cancelTimer(timerId: string | null): void {
    if (timerId !== null && this.takeTimer(timerId) !== undefined) this.emit({ type: 'cancel-timer', timerId });
  }

  /** Takes a timer out that has ended or must not end; undefined when it is not running. */
  takeTimer(timerId: string): EngineState['timers'][number] | undefined {
    const { timers } = this.state;
    const timer = timers.find((running) => running.timerId === timerId);
    if (timer !== undefined) this.state.timers = timers.filter((running) => running !== timer);
    return timer;
  }

  /** Hangs up once everything is said; the call is over for the engine. */
  hangUp(result: string, handedOver: boolean): void {
    this.cancelAllTimers();
    this.emit({ type: 'hang-up', result, handedOver });
    this.end();
  }

  cancelAllTimers(): void {
    for (const { timerId } of this.state.timers) this.cancelTimer(timerId);
  }

  end(): void {
    this.state.phase = 'ended';
    this.state.position = null;
    this.state.listening = null;
    this.state.interrupted = [];
    this.next = null;
    this.stranded = false;
  }
}
