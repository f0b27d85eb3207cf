import type { EngineEvent, QueueState } from '@baton/flow-engine';
import { type Ask, askId, askPlace, type DraftCall, sameQuestion } from './draft-call.js';
import type { RecordedCall } from './recorded-call.js';
import type { Followed } from './replayed-call.js';
import { sameJson } from './same-json.js';

/** More than this are a loop that no caller is in. */
const MOST_TURNS = 1_000;

const AVAILABLE: QueueState = { status: 'available', agentsAvailable: 1, position: null, estimatedWaitMs: null };
/** A message of which the recorded call cannot tell. */
const MESSAGE_MS = 5_000;

/**
 * Follows a call on the draft after it has gone another way, for as long as the recorded call can tell what the caller
 * would answer and the world would do: the same question is answered as it was, the same request too; a queue stands as
 * it did.
 */
export class AfterParting {
  /** Steps whose answers have been given on the draft. */
  readonly #used = new Set<number>();

  constructor(
    private readonly draft: DraftCall,
    private readonly recorded: RecordedCall,
    /** What happened up to this step was told to the draft. */
    private readonly told: number,
    private readonly otherWords: boolean,
  ) {}

  follow(): Followed {
    const { draft } = this;
    for (let turn = 0; turn < MOST_TURNS && !draft.over; turn += 1) {
      draft.endPrompts();
      const [ask] = draft.asks.values();
      const stopped = ask ? this.#answer(ask) : draft.listening ? this.#callerAnswers() : this.#timeGoesBy();
      if (stopped !== null) return stopped;
    }
    return draft.over ? 'to-the-end' : 'until-caller-never-asked';
  }

  #answer(ask: Ask): Followed | null {
    const { answered } = this.recorded;
    const place = askPlace(ask);
    const later = answered.find((answer) => answer.place === place && this.#isUnused(answer.step));
    const known =
      later ?? (ask.type === 'send-request' ? answered.find((answer) => answer.place === place) : undefined);
    if (known) {
      this.#used.add(known.step);
      return this.#after(known.afterMs, (at) => ({ ...withId(known.event, askId(ask)), at }));
    }
    const id = askId(ask);
    switch (ask.type) {
      case 'query-queue': {
        const queue = this.recorded.queues.get(ask.queue) ?? AVAILABLE;
        return this.#after(0, (at) => ({ type: 'queue-answered', at, requestId: id, queue }));
      }
      case 'book-callback':
        return this.#after(0, (at) => ({ type: 'callback-answered', at, requestId: id, booked: true }));
      case 'record-message':
        return this.#after(MESSAGE_MS, (at) => {
          return { type: 'message-recorded', at, recordingId: id, spokenMs: MESSAGE_MS, reason: 'silence' };
        });
      case 'transfer':
        return 'to-a-handoff';
      case 'send-request':
        return 'until-system-never-asked';
    }
  }

  #callerAnswers(): Followed | null {
    const { listening } = this.draft;
    if (listening === null) return null;
    const said = this.recorded.heard.find(
      ({ step, listen }) => this.#isUnused(step) && sameQuestion(listen, listening),
    );
    if (!said) return 'until-caller-never-asked';
    this.#used.add(said.step);
    const { event } = said;
    const asRecorded = !this.otherWords && sameJson(said.listen.expect, listening.expect);
    return this.#after(said.afterMs, (at) => {
      if (event.type === 'hung-up') return { ...event, at };
      const { listenId } = listening;
      if (event.type !== 'utterance' || asRecorded) return { ...event, at, listenId };
      return { ...event, at, listenId, meaning: this.draft.understand(event.text, listening) };
    });
  }

  #isUnused(step: number): boolean {
    return step > this.told && !this.#used.has(step);
  }

  #timeGoesBy(): Followed | null {
    const { draft } = this;
    const timer = draft.nextTimer();
    if (timer === null) return 'to-the-end';
    draft.send({ type: 'timer', at: Math.max(draft.at, timer.due), timerId: timer.timerId });
    return null;
  }

  /** Tells the draft after so long; what its timers lead to meanwhile comes first, and may make it wait for something else. */
  #after(ms: number, eventAt: (at: number) => EngineEvent): null {
    const { draft } = this;
    const at = draft.at + Math.max(0, ms);
    const { listening } = draft;
    const asked = [...draft.asks.keys()].join();
    for (let timer = draft.nextTimer(); timer && timer.due <= at; timer = draft.nextTimer()) {
      draft.send({ type: 'timer', at: Math.max(draft.at, timer.due), timerId: timer.timerId });
      draft.endPrompts();
      if (draft.over || draft.listening !== listening || [...draft.asks.keys()].join() !== asked) return null;
    }
    draft.send(eventAt(at));
    return null;
  }
}

function withId(event: EngineEvent, id: string): EngineEvent {
  if ('requestId' in event) return { ...event, requestId: id };
  if ('recordingId' in event) return { ...event, recordingId: id };
  return 'transferId' in event ? { ...event, transferId: id } : event;
}
