import {
  SpeechError,
  speechTones,
  type SpeechSynthesizer,
  type SynthesisRequest,
  type SynthesizerCapabilities,
} from '@baton/speech';
import type { SpeechLog } from '../workers/speech-log.js';
import { WorkerPool, type WorkerPoolStats } from '../workers/worker-pool.js';
import { fliteLanguages, fliteVoices, isFliteVoice } from './flite-voices.js';
import { PromptCache } from './prompt-cache.js';
import { splitSentences } from './split-sentences.js';
import type { SynthesisJob, SynthesisReply } from './synthesis-job.js';
import { writtenToSpoken } from './written-to-spoken.js';

export interface EmbeddedSynthesizerOptions {
  /** Threads; one is enough for about 20 seconds of new speech each second. */
  readonly workers?: number;
  /** Memory for prompts that were said before; 16 kB hold one second. */
  readonly cacheBytes?: number;
  readonly longestQueue?: number;
  /** Milliseconds for one sentence. */
  readonly timeoutMs?: number;
  readonly log?: SpeechLog;
}

export interface SynthesizerStats extends WorkerPoolStats {
  readonly cacheBytes: number;
  readonly cacheHits: number;
}

/** More text than a caller would listen to; it also bounds what one request can cost. */
const longestText = 4000;

/** Speaks English by flite in worker threads. */
export class EmbeddedSynthesizer implements SpeechSynthesizer {
  readonly capabilities: SynthesizerCapabilities = {
    languages: fliteLanguages,
    voices: fliteVoices,
    tones: speechTones,
    offline: true,
  };

  private readonly pool: WorkerPool<SynthesisJob, SynthesisReply>;
  private readonly cache: PromptCache;
  /** Sentences that are being spoken right now: a hundred calls that greet at once need it only once. */
  private readonly pending = new Map<string, Promise<Int16Array>>();
  private cacheHits = 0;

  constructor(options: EmbeddedSynthesizerOptions = {}) {
    this.cache = new PromptCache(options.cacheBytes ?? 32 * 1024 * 1024);
    this.pool = new WorkerPool({
      name: 'synthesis',
      script: new URL('./synthesis-worker.js', import.meta.url),
      size: options.workers ?? 1,
      longestQueue: options.longestQueue ?? 256,
      timeoutMs: options.timeoutMs ?? 10_000,
      ...(options.log ? { log: options.log } : {}),
    });
  }

  ready(): Promise<void> {
    return this.pool.ready();
  }

  stats(): SynthesizerStats {
    return { ...this.pool.stats(), cacheBytes: this.cache.bytes, cacheHits: this.cacheHits };
  }

  async close(): Promise<void> {
    await this.pool.close();
    this.cache.clear();
  }

  async *synthesize(
    request: SynthesisRequest,
    { signal }: { readonly signal?: AbortSignal } = {},
  ): AsyncIterable<Int16Array> {
    const jobs = sentenceJobs(request);
    // One sentence ahead of the one that is being played.
    let next = this.spoken(jobs[0] as SynthesisJob);
    for (let at = 0; at < jobs.length; at++) {
      const audio = await unlessAborted(next, signal);
      const following = jobs[at + 1];
      if (following) {
        next = this.spoken(following);
        // It may fail while nobody waits for it yet; whoever comes to it sees the failure.
        next.catch(() => undefined);
      }
      yield audio.slice();
    }
  }

  private spoken(job: SynthesisJob): Promise<Int16Array> {
    const key = JSON.stringify([job.voice, job.tone, job.text]);
    const known = this.cache.get(key);
    const begun = known ? Promise.resolve(known) : this.pending.get(key);
    if (begun) {
      this.cacheHits++;
      return begun;
    }
    // Not cancelled with the one who asked: it is done in a moment, and then the next caller has it.
    const audio = this.pool
      .run(job)
      .then((spoken) => {
        this.cache.put(key, spoken);
        return spoken;
      })
      .finally(() => this.pending.delete(key));
    this.pending.set(key, audio);
    return audio;
  }
}

function sentenceJobs({ text, language, voice = '', tone = 'neutral' }: SynthesisRequest): SynthesisJob[] {
  if (!/^en(-|$)/i.test(language)) {
    throw new SpeechError('unsupported-language', `There is no embedded voice for ${language}`);
  }
  if (text.length > longestText) {
    throw new SpeechError('bad-request', `A prompt has more than ${longestText} characters`);
  }
  // A flow made for another synthesizer names its voices: the caller hears ours rather than nothing.
  const spokenBy = isFliteVoice(voice) ? voice : fliteVoices[0];
  const sentences = splitSentences(text)
    .map((sentence) => writtenToSpoken(sentence, language))
    .filter((sentence) => /[A-Za-z0-9]/.test(sentence));
  if (sentences.length === 0) throw new SpeechError('bad-request', 'There is nothing to say in the text');
  return sentences.map((sentence) => ({ text: sentence, voice: spokenBy, tone }));
}

function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  promise.catch(() => undefined);
  return new Promise((resolve, reject) => {
    const cancel = (): void => reject(new SpeechError('cancelled', 'synthesis: cancelled'));
    if (signal.aborted) {
      cancel();
      return;
    }
    signal.addEventListener('abort', cancel, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel));
  });
}
