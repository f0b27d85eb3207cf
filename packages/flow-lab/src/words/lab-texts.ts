import type { FailureKind } from '@baton/flow-schema';
import type { RequestFailure, TransferOutcome } from '@baton/flow-engine';
import type { Meanwhile } from '../lab-reason.js';
import type { FaultFound, UnsafeCode } from '../prove/fault-found.js';

/** A handoff’s way: as a node’s cascade has them. */
export type HandoffWay = 'attended' | 'bridge' | 'refer' | 'callback' | 'voicemail';

type PlainFault = Exclude<FaultFound['kind'], 'stranded' | 'too-many-turns'>;

/** The words that the lab needs in a language: whoever shows a result of the lab gives them. */
export interface LabTexts {
  quoted: (text: string) => string;
  list: (parts: readonly string[]) => string;
  seconds: (seconds: number) => string;
  /** What a caller did and what the world answered. */
  lines: {
    /** The caller spoke, and no word was recognised. */
    nothing: string;
    heard: Record<'take' | 'confirm' | 'reject', string>;
    pressed: (keys: string) => string;
    silent: string;
    left: string;
    brokeOff: Record<'media-lost' | 'shutdown' | 'error', string>;
    queue: Record<'available' | 'waiting' | 'closed' | 'unknown', string>;
    queueWait: (queue: string, minutes: number) => string;
    requestSent: (method: string, url: string) => string;
    requestAnswered: (status: number) => string;
    requestFailed: (failure: string) => string;
    requestFailures: Record<RequestFailure, string>;
    callbackAsked: (queue: string) => string;
    callbackBooked: string;
    callbackNotBooked: string;
    messageAsked: (queue: string) => string;
    messageLeft: (seconds: string) => string;
    noMessage: string;
    handoff: (to: string, way: string) => string;
    ways: Record<HandoffWay, string>;
    handoffEnded: Record<TransferOutcome, string>;
    agentLeft: string;
    failed: Record<FailureKind, string>;
    hungUp: (result: string) => string;
    rule: (name: string) => string;
  };
  where: { notBegun: string; at: (place: string) => string; ended: (place: string) => string };
  /** What was so instead of what a test case expects. */
  instead: {
    and: (one: string, other: string) => string;
    heard: (texts: string) => string;
    nothing: string;
    tones: (tones: string) => string;
    tone: (tone: string, text: string) => string;
    notSaid: string;
    path: (missing: string, after: string | null) => string;
    went: (path: string) => string;
    nowhere: string;
    noRule: string;
    rules: (rules: string) => string;
    value: (name: string, value: string) => string;
    noValue: (name: string) => string;
    care: Record<'none' | 'vulnerable' | 'sensitive', string>;
    requests: (sent: string) => string;
    ends: (result: string) => string;
    goesOn: string;
    noHandoff: string;
    handoffs: (handoffs: string) => string;
    handoff: (to: string, way: string) => string;
    anAddress: string;
  };
  unused: Record<'request' | 'callback', string>;
  /** The parts of a call’s way. */
  way: {
    rule: (rule: string) => string;
    handoff: Record<HandoffWay, (to: string) => string>;
    queueAsked: (queue: string) => string;
    asks: (place: string) => string;
    end: (result: string) => string;
  };
  /** Why something cannot be tried. */
  reasons: {
    callOver: (result: string) => string;
    nobodyWaits: string;
    nobodyListens: string;
    noKeyWanted: (key: string) => string;
    because: (what: string, meanwhile: string | null) => string;
    meanwhile: Record<NonNullable<Meanwhile>, string>;
    nothingSaid: string;
    saidBefore: (lasts: string, after: string) => string;
    keyEndsNothing: string;
    noRecording: string;
    noAgent: string;
    noHandoff: string;
    noCall: string;
    tooManySteps: (most: number) => string;
    nothingDone: string;
    tooLong: string;
    neverAnswered: string;
    cannotRun: (said: string) => string;
    madeDoesNotPass: string;
    goesOtherwise: (after: string, went: string, goes: string) => string;
    beginning: string;
    nothing: string;
  };
  /** What the safety proof finds. */
  faults: {
    flow: string;
    who: Record<UnsafeCode, string>;
    /** Anybody may come to an outcome that leads nowhere; a failure is not needed for it. */
    anybody: string;
    follows: string;
    stranded: {
      message: (who: string, where: string, way: string) => string;
      fix: string;
      last: (way: string) => string;
    };
    'too-many-turns': {
      message: (who: string, where: string, turns: number) => string;
      fix: string;
      last: (turns: number) => string;
    };
  } & Record<PlainFault, { message: (who: string, where: string) => string; fix: string; last: string }>;
}
