import {
  GrammarError,
  SpeechError,
  concatAudio,
  sampleRate,
  samplesToMs,
  validateGrammar,
  type Recognition,
  type RecognitionGrammar,
  type RecognitionRequest,
  type RecognitionStream,
  type RecognizerCapabilities,
  type SpeechRecognizer,
} from '@baton/speech';
import type { SpeechLog } from '../workers/speech-log.js';
import { WorkerPool, type WorkerPoolStats } from '../workers/worker-pool.js';
import { judge } from './judge.js';
import type { RecognitionJob, RecognitionReply } from './recognition-job.js';

export interface EmbeddedRecognizerOptions {
  /** Threads; each takes about 55 MB and keeps up with about eight simultaneous speakers. */
  readonly workers?: number;
  /** Utterances that may wait for a thread; one more is refused with `overloaded`. */
  readonly longestQueue?: number;
  /** Milliseconds for one utterance in its thread. */
  readonly timeoutMs?: number;
  /** Do grammars generalise that do not say? */
  readonly generalise?: boolean;
  readonly log?: SpeechLog;
}

/** Audio beyond this is not listened to; the endpointer cuts long before. */
const longestUtterance = 30 * sampleRate;
/** Grammars that were found valid, by id. */
const mostKnownGrammars = 1000;

/** Recognises English by soundswallower in worker threads. */
export class EmbeddedRecognizer implements SpeechRecognizer {
  readonly capabilities: RecognizerCapabilities = { languages: ['en-US', 'en-GB'], grammarBound: true, offline: true };

  private readonly pool: WorkerPool<RecognitionJob, RecognitionReply>;
  private readonly generalise: boolean;
  private readonly knownGrammars = new Set<string>();

  constructor(options: EmbeddedRecognizerOptions = {}) {
    const model = 'en-us';
    this.generalise = options.generalise ?? true;
    this.pool = new WorkerPool({
      name: 'recognition',
      script: new URL('./recognition-worker.js', import.meta.url),
      size: options.workers ?? 2,
      workerData: { model },
      longestQueue: options.longestQueue ?? 64,
      timeoutMs: options.timeoutMs ?? 10_000,
      ...(options.log ? { log: options.log } : {}),
    });
  }

  ready(): Promise<void> {
    return this.pool.ready();
  }

  stats(): WorkerPoolStats {
    return this.pool.stats();
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  /**
   * Has an idle thread load the grammar: compiling one takes up to a second, switching to it some tenths. When every
   * thread is busy nothing is done, since callers who have spoken come first.
   */
  prepare({ language, grammar }: RecognitionRequest): void {
    if (!this.pool.idle) return;
    try {
      this.check(language, grammar);
    } catch {
      return; // `open` will say so
    }
    const generalise = grammar.generalise ?? this.generalise;
    this.pool
      .run({ grammar, generalise, audio: null }, { affinity: affinityOf(grammar, generalise) })
      .catch(() => undefined);
  }

  open({ language, grammar }: RecognitionRequest): RecognitionStream {
    this.check(language, grammar);
    const generalise = grammar.generalise ?? this.generalise;
    return new BufferedUtterance((audio, signal) =>
      this.pool.run(
        { grammar, generalise, audio },
        { signal, transfer: [audio.buffer as ArrayBuffer], affinity: affinityOf(grammar, generalise) },
      ),
    );
  }

  private check(language: string, grammar: RecognitionGrammar): void {
    if (!/^en(-|$)/i.test(language)) {
      throw new SpeechError('unsupported-language', `There is no embedded recogniser for ${language}`);
    }
    if (!this.knownGrammars.has(grammar.id)) {
      const problems = validateGrammar(grammar);
      if (problems.length > 0) throw new GrammarError(problems);
      if (this.knownGrammars.size >= mostKnownGrammars) this.knownGrammars.clear();
      this.knownGrammars.add(grammar.id);
    }
  }
}

/** A thread that has this grammar loaded need not load it again. */
function affinityOf(grammar: RecognitionGrammar, generalise: boolean): string {
  return `${grammar.id} ${generalise}`;
}

/** Collects an utterance; it is decoded as a whole, so that its own mean level and spectrum can be taken off. */
class BufferedUtterance implements RecognitionStream {
  private pieces: Int16Array[] = [];
  private samples = 0;
  private readonly cancellation = new AbortController();
  private result: Promise<Recognition> | undefined;

  constructor(private readonly decode: (audio: Int16Array, signal: AbortSignal) => Promise<RecognitionReply>) {}

  write(frame: Int16Array): void {
    if (this.result || this.cancellation.signal.aborted || this.samples >= longestUtterance) return;
    this.pieces.push(frame.slice());
    this.samples += frame.length;
  }

  finish(): Promise<Recognition> {
    this.result ??= this.recognise();
    return this.result;
  }

  cancel(): void {
    this.pieces = [];
    this.cancellation.abort();
  }

  private async recognise(): Promise<Recognition> {
    const audio = concatAudio(this.pieces);
    this.pieces = [];
    const durationMs = samplesToMs(this.samples);
    return judge(await this.decode(audio, this.cancellation.signal), durationMs);
  }
}
