import { Worker, type TransferListItem } from 'node:worker_threads';
import { SpeechError } from '@baton/speech';
import type { JobMessage, WorkerMessage } from './job-messages.js';

export interface PoolWorkerEvents {
  /** It can take a job. */
  readonly onIdle: () => void;
  readonly onReplaced: (reason: string) => void;
}

interface RunningJob<Reply> {
  readonly id: number;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: SpeechError) => void;
  readonly timer: NodeJS.Timeout;
}

/** A worker that cannot even load is tried again after this long, then twice as long, up to the last. */
const firstRestartMs = 250;
const lastRestartMs = 30_000;

/** One place in a pool: a thread, and after its death the thread that replaces it. */
export class PoolWorker<Request, Reply> {
  loaded = false;
  /** Of the job that it was given last. */
  lastAffinity = '';
  private thread: Worker | undefined;
  private running: RunningJob<Reply> | undefined;
  private jobs = 0;
  private failedStarts = 0;
  private restartTimer: NodeJS.Timeout | undefined;
  private closed = false;
  private readonly readiness = new Readiness();

  constructor(
    private readonly script: URL,
    private readonly workerData: unknown,
    private readonly events: PoolWorkerEvents,
  ) {
    this.start();
  }

  get idle(): boolean {
    return this.loaded && !this.running;
  }

  get busy(): boolean {
    return this.running !== undefined;
  }

  ready(): Promise<void> {
    return this.readiness.promise;
  }

  perform(request: Request, transfer: readonly TransferListItem[], timeoutMs: number): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const id = ++this.jobs;
      const timer = setTimeout(
        () => this.replace(new SpeechError('timeout', `No result in ${timeoutMs} ms`)),
        timeoutMs,
      );
      this.running = { id, resolve, reject, timer };
      const message: JobMessage<Request> = { job: id, request };
      this.thread?.postMessage(message, transfer);
    });
  }

  async close(reason: SpeechError): Promise<void> {
    this.closed = true;
    clearTimeout(this.restartTimer);
    const thread = this.detach();
    this.settle((job) => job.reject(reason));
    this.readiness.reject(reason);
    await thread?.terminate();
  }

  private start(): void {
    // Its output is thrown away: an engine's own messages may quote what was said.
    const thread = new Worker(this.script, { workerData: this.workerData, stdout: true, stderr: true });
    thread.stdout.resume();
    thread.stderr.resume();
    thread.on('message', (message: WorkerMessage<Reply>) => this.accept(message));
    thread.on('error', (cause) => {
      if (this.thread === thread) this.replace(new SpeechError('unavailable', `Worker died: ${shortReason(cause)}`));
    });
    thread.on('exit', (code) => {
      if (this.thread === thread) this.replace(new SpeechError('unavailable', `Worker ended with code ${code}`));
    });
    this.thread = thread;
  }

  private accept(message: WorkerMessage<Reply>): void {
    if (message.type === 'ready') {
      this.loaded = true;
      this.failedStarts = 0;
      this.readiness.resolve();
      this.events.onIdle();
      return;
    }
    if (message.job !== this.running?.id) return;
    if (message.type === 'done') this.settle((job) => job.resolve(message.reply));
    else this.settle((job) => job.reject(new SpeechError(message.code, message.message)));
    this.events.onIdle();
  }

  /** Ends the thread, fails its job, and starts another in its place. */
  private replace(reason: SpeechError): void {
    const wasLoaded = this.loaded;
    void this.detach()?.terminate();
    this.settle((job) => job.reject(reason));
    if (this.closed) return;
    this.events.onReplaced(reason.code === 'timeout' ? 'timeout' : reason.message);
    if (wasLoaded) {
      this.start();
      return;
    }
    this.readiness.reject(reason);
    const delay = Math.min(lastRestartMs, firstRestartMs * 2 ** this.failedStarts++);
    this.restartTimer = setTimeout(() => this.start(), delay);
    this.restartTimer.unref();
  }

  private detach(): Worker | undefined {
    const { thread } = this;
    this.thread = undefined;
    this.loaded = false;
    return thread;
  }

  private settle(how: (job: RunningJob<Reply>) => void): void {
    const job = this.running;
    if (!job) return;
    clearTimeout(job.timer);
    this.running = undefined;
    how(job);
  }
}

/** Whether a worker has loaded for the first time; nobody needs to wait for it. */
class Readiness {
  resolve!: () => void;
  reject!: (reason: SpeechError) => void;
  readonly promise: Promise<void>;

  constructor() {
    this.promise = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    this.promise.catch(() => undefined);
  }
}

/** An engine's error may hold a line of 39 KB of source. */
function shortReason(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).split('\n', 1)[0]?.slice(0, 200) ?? '';
}
