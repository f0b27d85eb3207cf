import type { Effect, EngineEvent, EntityValue, QueueState, RequestFailure } from '@baton/flow-engine';

type EffectOf<Type extends Effect['type']> = Extract<Effect, { type: Type }>;
type WithoutTime<Event> = Event extends { at: number } ? Omit<Event, 'at'> : never;

/** What the outside world tells the engine; the clock adds the time. */
export type EventBody = WithoutTime<EngineEvent>;

/** A prompt that is being said, or waits for its turn. */
export interface Playing {
  readonly effect: EffectOf<'speak'>;
  readonly durationMs: number;
}

export interface Listening {
  readonly request: EffectOf<'listen'>;
  readonly since: number;
  /** Digits of an answer that is not complete, and when the last one came. */
  readonly digits: string;
  readonly lastKeyAt: number;
}

/** Something that the engine asked of the world and has no answer to yet. */
export type Open =
  | { readonly kind: 'queue'; readonly id: string; readonly since: number; readonly effect: EffectOf<'query-queue'> }
  | { readonly kind: 'request'; readonly id: string; readonly since: number; readonly effect: EffectOf<'send-request'> }
  | {
      readonly kind: 'callback';
      readonly id: string;
      readonly since: number;
      readonly effect: EffectOf<'book-callback'>;
    }
  | {
      readonly kind: 'recording';
      readonly id: string;
      readonly since: number;
      readonly effect: EffectOf<'record-message'>;
    }
  | { readonly kind: 'transfer'; readonly id: string; readonly since: number; readonly effect: EffectOf<'transfer'> };
export type OpenKind = Open['kind'];
export type OpenOf<Kind extends OpenKind> = Extract<Open, { kind: Kind }>;

/** What a request will be answered with. `body`: JSON text; `values`: what the mapping finds, instead. */
export type ToldRequest =
  | {
      readonly status: number;
      readonly body: string;
      readonly values?: Readonly<Record<string, EntityValue | null>> | undefined;
      readonly afterMs: number;
    }
  | { readonly failure: RequestFailure; readonly afterMs: number };

/** Everything around the engine in one virtual call; replaced, never changed, so that a call can be stepped back. */
export interface World {
  /** Milliseconds since the call was answered. */
  readonly at: number;
  readonly prompts: readonly Playing[];
  /** When the prompt that is being said began. */
  readonly promptSince: number;
  /** When the last prompt ended. */
  readonly quietSince: number;
  readonly listening: Listening | null;
  /** The caller is speaking: silence is not counted. */
  readonly callerSpeaks: boolean;
  readonly timers: readonly { readonly timerId: string; readonly due: number }[];
  readonly open: readonly Open[];
  /** Answers on their way. */
  readonly coming: readonly { readonly at: number; readonly event: EventBody }[];
  /** How queues stand, by name; `*`: all others. */
  readonly queues: Readonly<Record<string, QueueState>>;
  /** Answers that were told before they were asked for, in order. */
  readonly toldRequests: readonly ToldRequest[];
  readonly toldCallbacks: readonly boolean[];
  /** The caller is with an agent through us. */
  readonly joined: boolean;
  /** The assistant hangs up when everything has been said. */
  readonly leaving: { readonly result: string } | null;
  readonly over: { readonly result: string; readonly by: 'assistant' | 'caller' } | null;
}

/** What answers and effects change of a call. */
export interface AroundEngine {
  readonly world: World;
  /** What is left open for somebody to answer, rather than answered as does no harm. */
  readonly keepOpen: ReadonlySet<OpenKind>;
  change(part: Partial<World>): void;
  /** Tells the engine; what comes of it comes when what is being done now is done. */
  send(event: EventBody): void;
  /** Falls silent, but for the first `keep` prompts. */
  stopSpeaking(reason: 'stopped' | 'barge-in', keep?: number): void;
}

export const NEW_WORLD: World = {
  at: 0,
  prompts: [],
  promptSince: 0,
  quietSince: 0,
  listening: null,
  callerSpeaks: false,
  timers: [],
  open: [],
  coming: [],
  queues: {},
  toldRequests: [],
  toldCallbacks: [],
  joined: false,
  leaving: null,
  over: null,
};
