import type { Effect, EngineEvent, TraceStep } from '@baton/flow-engine';
import { type Ask, askId, askPlace, type DraftCall, sameQuestion } from './draft-call.js';
import { isAsk } from './recorded-call.js';
import { sameJson } from './same-json.js';
import { sameWay, wayOf } from './way-of.js';

type Listen = Extract<Effect, { type: 'listen' }>;

/** A timer of the draft that the recorded call does not have ends by itself; a real one may be this late. */
const LATE_MS = 250;

/** The first step at which draft and recorded call go different ways. */
export interface PartingAt {
  step: number;
  /** What the draft does there, by the same event; empty where the event does not fit. */
  draft: Effect[];
  /** The recorded event of the step was told to the draft. */
  told: boolean;
}

/**
 * Runs a recorded call's events on the draft as long as both go the same way. Ids are counted by the engine, so a
 * changed flow counts others: an answer goes to what was asked in the same place.
 */
export class InStep {
  readonly #ids = new Map<string, string>();
  /** Timers of the draft that the recorded call has too: they end when they ended there. */
  readonly #pairedTimers = new Set<string>();
  #recordedListen: Listen | null = null;
  readonly #recordedPlaying = new Set<string>();
  /** Since when the recorded caller was waited for. */
  #quietSince = 0;

  constructor(
    private readonly draft: DraftCall,
    /** The draft knows other words than the flow that the call was on: everything is understood anew. */
    private readonly otherWords: boolean,
  ) {}

  /** Where they part; null: nowhere. */
  run(steps: readonly TraceStep[]): PartingAt | null {
    for (const [step, { event, effects }] of steps.entries()) {
      const early = this.#ownTimers(event.at);
      if (early.length > 0) return { step, draft: early, told: false };
      const impatient = this.#noInput(event);
      if (impatient !== null) return { step, draft: impatient, told: false };
      const translated = this.#translate(event);
      if (translated === 'does-not-fit') return { step, draft: [], told: false };
      const now = translated === null ? [] : this.draft.send(translated);
      if (!sameWay(wayOf(effects), wayOf(now))) return { step, draft: now, told: translated !== null };
      this.#noteRecorded(event, effects);
      this.#pair(effects, now);
    }
    return null;
  }

  /** Timers that only the draft has; what they lead to, if it leads anywhere. */
  #ownTimers(until: number): Effect[] {
    const { draft } = this;
    const next = () => draft.nextTimer(this.#pairedTimers);
    for (let timer = next(); timer && timer.due + LATE_MS < until; timer = next()) {
      const effects = draft.send({ type: 'timer', at: timer.due, timerId: timer.timerId });
      if (wayOf(effects).length > 0) return effects;
    }
    return [];
  }

  /** A draft that waits less would have taken the caller, who did answer then, for silent; null: it would not. */
  #noInput(event: EngineEvent): Effect[] | null {
    const recorded = this.#recordedListen;
    const { listening } = this.draft;
    if (event.type !== 'utterance' && event.type !== 'keys') return null;
    if (recorded?.listenId !== event.listenId || listening === null || !sameQuestion(recorded, listening)) return null;
    if (listening.noInputMs >= recorded.noInputMs) return null;
    const spokeMs = event.type === 'utterance' ? event.durationMs + recorded.endOfSpeechMs : 0;
    const at = this.#quietSince + listening.noInputMs;
    if (this.#recordedPlaying.size > 0 || event.at - spokeMs <= at + LATE_MS) return null;
    return this.draft.send({ type: 'no-input', at, listenId: listening.listenId });
  }

  /** The same event with the draft's ids; null: the draft has nothing that it could be about. */
  #translate(event: EngineEvent): EngineEvent | 'does-not-fit' | null {
    switch (event.type) {
      case 'prompt-ended': {
        const promptId = this.#ids.get(event.promptId);
        return promptId === undefined ? null : { ...event, promptId };
      }
      case 'timer': {
        const timerId = this.#ids.get(event.timerId);
        return timerId === undefined ? null : { ...event, timerId };
      }
      case 'utterance':
      case 'keys':
      case 'no-input':
        return this.#toListening(event);
      case 'queue-answered':
      case 'request-answered':
      case 'callback-answered': {
        const requestId = this.#ids.get(event.requestId);
        return requestId === undefined ? null : { ...event, requestId };
      }
      case 'message-recorded': {
        const recordingId = this.#ids.get(event.recordingId);
        return recordingId === undefined ? null : { ...event, recordingId };
      }
      case 'transfer-progress':
      case 'transfer-ended':
      case 'caller-returned': {
        const transferId = this.#ids.get(event.transferId);
        return transferId === undefined ? null : { ...event, transferId };
      }
      default:
        return event;
    }
  }

  #toListening(event: Extract<EngineEvent, { listenId: string }>): EngineEvent | 'does-not-fit' | null {
    const recorded = this.#recordedListen;
    // It came too late for the recorded call, and changed nothing there.
    if (recorded === null || recorded.listenId !== event.listenId) return null;
    const { listening } = this.draft;
    if (listening === null || !sameQuestion(recorded, listening)) return 'does-not-fit';
    const { listenId } = listening;
    if (event.type !== 'utterance') return { ...event, listenId };
    const asRecorded = !this.otherWords && sameJson(recorded.expect, listening.expect);
    this.draft.at = Math.max(this.draft.at, event.at);
    const meaning = asRecorded ? event.meaning : this.draft.understand(event.text, listening);
    return { ...event, listenId, meaning };
  }

  #noteRecorded(event: EngineEvent, effects: readonly Effect[]): void {
    if ('listenId' in event && event.listenId === this.#recordedListen?.listenId) this.#recordedListen = null;
    if (event.type === 'prompt-ended') {
      this.#recordedPlaying.delete(event.promptId);
      this.#quietSince = event.at;
      if (this.#recordedPlaying.size === 0) this.draft.endPrompts();
    }
    for (const effect of effects) {
      if (effect.type === 'listen') {
        this.#recordedListen = effect;
        this.#quietSince = event.at;
      } else if (effect.type === 'stop-listening') this.#recordedListen = null;
      else if (effect.type === 'speak') this.#recordedPlaying.add(effect.promptId);
    }
  }

  /** What was asked in the same place is the same, whatever it is called. */
  #pair(recorded: readonly Effect[], draft: readonly Effect[]): void {
    const prompts = draft.filter((effect) => effect.type === 'speak');
    const timers = draft.filter((effect) => effect.type === 'start-timer');
    const asks: Ask[] = draft.filter(isAsk);
    for (const effect of recorded) {
      if (effect.type === 'speak') {
        const prompt = prompts.shift();
        if (prompt) this.#ids.set(effect.promptId, prompt.promptId);
      } else if (effect.type === 'start-timer') {
        const index = timers.findIndex(({ ms }) => ms === effect.ms);
        const [timer] = index < 0 ? [] : timers.splice(index, 1);
        if (timer) {
          this.#ids.set(effect.timerId, timer.timerId);
          this.#pairedTimers.add(timer.timerId);
        }
      } else if (isAsk(effect)) {
        const index = asks.findIndex((ask) => askPlace(ask) === askPlace(effect));
        const [ask] = index < 0 ? [] : asks.splice(index, 1);
        if (ask) this.#ids.set(askId(effect), askId(ask));
      }
    }
  }
}
