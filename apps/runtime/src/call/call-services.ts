import type { UserAgent } from '@baton/sip';
import type { SpeechRecognizer, SpeechSynthesizer, VoiceActivityDetector } from '@baton/speech';
import type { HttpRequests } from '@baton/outbound-request';
import type { ReplayCheck } from '../call-events/replay-check.js';
import type { CallStarted } from '../call-events/trace-line.js';
import type { RunnableFlow } from '../flow-runner/flow-library.js';
import type { QueueDirectory } from '../handoff/queue-directory.js';
import type { Trunk } from '../handoff/trunks.js';
import type { MediaPlane } from '../media/media-plane.js';

/** What the process shares among its calls. */
export interface CallServices {
  userAgent: UserAgent;
  media: MediaPlane;
  synthesizer: SpeechSynthesizer;
  recognizer: SpeechRecognizer;
  vad: VoiceActivityDetector;
  queues: QueueDirectory;
  /** The gateways to the telephone network, by name. */
  trunks: ReadonlyMap<string, Trunk>;
  /** An agent who answers late in the ring still has this long to hear what it is about and to take the call. */
  leastToAcceptMs: number;
  observer: CallObserver;
  requests: HttpRequests;
  replayCheck: ReplayCheck;
}

/** What is counted. */
export interface CallObserver {
  bargeIn(): void;
  ruleFired(trigger: string): void;
  recognized(accepted: string): void;
  failure(kind: string): void;
  /** A handoff came to an end, or to a person. `trigger`: of the rule that led to it, or `flow`. */
  handoffDecided(trigger: string, outcome: string): void;
}

export interface CallFacts {
  started: CallStarted;
  flow: RunnableFlow;
  /** Our offer went out in the 200; the answer to it comes with the ACK. */
  lateOffer: boolean;
}
