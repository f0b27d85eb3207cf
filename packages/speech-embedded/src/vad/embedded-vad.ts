import { Worker } from 'node:worker_threads';
import {
  SpeechError,
  frameSamples,
  type VadStream,
  type VadStreamOptions,
  type VoiceActivityDetector,
} from '@baton/speech';
import { silentLog, type SpeechLog } from '../workers/speech-log.js';
import { BatchedStream } from './batched-stream.js';
import type { VadWorkerMessage, VadWorkerRequest } from './vad-messages.js';

export interface EmbeddedVadOptions {
  readonly log?: SpeechLog;
}

export interface VadStats {
  readonly streams: number;
  readonly frames: number;
  /** Frames that were decided by loudness alone, because the worker was away. */
  readonly framesWithoutWorker: number;
  readonly replaced: number;
}

const restartMs = 500;

/**
 * fvad and Silero in one worker thread for all calls. Frames that are written in the same turn of the event loop
 * (all calls share one 20 ms clock) travel in one message, and so do the decisions on them.
 */
export class EmbeddedVad implements VoiceActivityDetector {
  private readonly streams = new Map<number, BatchedStream>();
  private batch: { stream: number; frame: Int16Array }[] = [];
  private nextStream = 1;
  private worker: Worker | undefined;
  private loaded = false;
  private closed = false;
  private restart: NodeJS.Timeout | undefined;
  private readonly counts = { frames: 0, framesWithoutWorker: 0, replaced: 0 };
  private readonly log: SpeechLog;
  private readonly waitingForReady: { resolve: () => void; reject: (reason: SpeechError) => void }[] = [];

  constructor({ log = silentLog }: EmbeddedVadOptions = {}) {
    this.log = log;
    this.start();
  }

  /** Resolves when the models are loaded; rejects with `unavailable` if they cannot be. */
  ready(): Promise<void> {
    if (this.loaded) return Promise.resolve();
    return new Promise((resolve, reject) => this.waitingForReady.push({ resolve, reject }));
  }

  stats(): VadStats {
    return { streams: this.streams.size, ...this.counts };
  }

  open({ onDecision }: VadStreamOptions): VadStream {
    if (this.closed) throw new SpeechError('unavailable', 'The voice activity detector is closed');
    const id = this.nextStream++;
    const stream = new BatchedStream(onDecision);
    this.streams.set(id, stream);
    return {
      write: (frame) => {
        if (frame.length !== frameSamples) {
          throw new SpeechError('bad-request', `A frame has ${frame.length} samples, not ${frameSamples}`);
        }
        if (this.streams.get(id) === stream) this.write(id, stream, frame);
      },
      close: () => {
        if (!this.streams.delete(id)) return;
        this.post({ type: 'close', stream: id });
      },
    };
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.restart);
    this.streams.clear();
    this.batch = [];
    const { worker } = this;
    this.worker = undefined;
    this.tellReady(new SpeechError('unavailable', 'The voice activity detector is closed'));
    await worker?.terminate();
  }

  private write(id: number, stream: BatchedStream, frame: Int16Array): void {
    this.counts.frames++;
    stream.wait(frame);
    if (!this.loaded) {
      this.decideWithoutWorker(stream);
      return;
    }
    if (this.batch.length === 0) setImmediate(() => this.send());
    this.batch.push({ stream: id, frame });
  }

  private send(): void {
    const frames = this.batch.filter(({ stream }) => this.streams.has(stream));
    this.batch = [];
    if (frames.length === 0) return;
    const samples = new Int16Array(frames.length * frameSamples);
    frames.forEach(({ frame }, index) => samples.set(frame, index * frameSamples));
    this.post({ type: 'frames', streams: Int32Array.from(frames, ({ stream }) => stream), samples });
  }

  private post(request: VadWorkerRequest): void {
    if (this.loaded) this.worker?.postMessage(request);
  }

  private start(): void {
    const worker = new Worker(new URL('./vad-worker.js', import.meta.url), { stdout: true, stderr: true });
    worker.stdout.resume();
    worker.stderr.resume();
    worker.on('message', (message: VadWorkerMessage) => {
      if (this.worker === worker) this.accept(message);
    });
    worker.on('error', () => this.replace(worker));
    worker.on('exit', () => this.replace(worker));
    this.worker = worker;
  }

  private accept(message: VadWorkerMessage): void {
    if (message.type === 'ready') {
      this.loaded = true;
      this.tellReady();
      return;
    }
    message.streams.forEach((id, index) => {
      this.streams.get(id)?.decide(message.speech[index] === 1, message.probabilities[index] ?? 0);
    });
  }

  private replace(worker: Worker): void {
    if (this.worker !== worker || this.closed) return;
    this.worker = undefined;
    this.loaded = false;
    this.batch = [];
    this.counts.replaced++;
    this.log.warn({}, 'The worker of the voice activity detector was replaced');
    this.tellReady(new SpeechError('unavailable', 'The voice activity detector cannot be loaded'));
    for (const stream of this.streams.values()) this.decideWithoutWorker(stream);
    this.restart = setTimeout(() => this.start(), restartMs);
    this.restart.unref();
  }

  /** A call never goes deaf: while there is no worker, what is loud is speech. */
  private decideWithoutWorker(stream: BatchedStream): void {
    this.counts.framesWithoutWorker += stream.decideAllByLoudness();
  }

  private tellReady(failure?: SpeechError): void {
    for (const { resolve, reject } of this.waitingForReady.splice(0)) {
      if (failure) reject(failure);
      else resolve();
    }
  }
}
