import type { SpeechRecognizer, SpeechSynthesizer, VoiceActivityDetector } from '@baton/speech';
import { EmbeddedRecognizer } from './recognition/embedded-recognizer.js';
import { selfCheck } from './self-check.js';
import { EmbeddedSynthesizer, type SynthesizerStats } from './synthesis/embedded-synthesizer.js';
import { EmbeddedVad, type VadStats } from './vad/embedded-vad.js';
import { silentLog, type SpeechLog } from './workers/speech-log.js';
import type { WorkerPoolStats } from './workers/worker-pool.js';

export interface EmbeddedSpeechOptions {
  /** Threads for recognition (2) and synthesis (1); voice activity has one of its own. */
  readonly workers?: { readonly recognition?: number; readonly synthesis?: number };
  /** Memory for prompts that were said before, in bytes (32 MiB). */
  readonly promptCacheBytes?: number;
  readonly log?: SpeechLog;
}

export interface EmbeddedSpeechStats {
  readonly recognition: WorkerPoolStats;
  readonly synthesis: SynthesizerStats;
  readonly vad: VadStats;
}

/** Speech that needs no network, no account and no key. */
export interface EmbeddedSpeech {
  readonly synthesizer: SpeechSynthesizer;
  readonly recognizer: SpeechRecognizer;
  readonly vad: VoiceActivityDetector;

  /**
   * Resolves when every model is loaded and a spoken word has been heard and understood. Rejects with a
   * `SpeechError` (`unavailable`, `failed`) otherwise: then no call should be answered.
   */
  ready(): Promise<void>;
  /** Figures since the start, for metrics. */
  stats(): EmbeddedSpeechStats;
  /** Ends every thread and frees their memory; what is under way fails with `unavailable`. */
  close(): Promise<void>;
}

export function createEmbeddedSpeech(options: EmbeddedSpeechOptions = {}): EmbeddedSpeech {
  const { workers = {}, promptCacheBytes, log = silentLog } = options;
  const synthesizer = new EmbeddedSynthesizer({
    log,
    ...(workers.synthesis === undefined ? {} : { workers: workers.synthesis }),
    ...(promptCacheBytes === undefined ? {} : { cacheBytes: promptCacheBytes }),
  });
  const recognizer = new EmbeddedRecognizer({
    log,
    ...(workers.recognition === undefined ? {} : { workers: workers.recognition }),
  });
  const vad = new EmbeddedVad({ log });
  let checked: Promise<void> | undefined;

  return {
    synthesizer,
    recognizer,
    vad,
    ready: () =>
      (checked ??= Promise.all([synthesizer.ready(), recognizer.ready(), vad.ready()]).then(() =>
        selfCheck(synthesizer, recognizer),
      )),
    stats: () => ({ recognition: recognizer.stats(), synthesis: synthesizer.stats(), vad: vad.stats() }),
    close: async () => {
      await Promise.all([synthesizer.close(), recognizer.close(), vad.close()]);
    },
  };
}
