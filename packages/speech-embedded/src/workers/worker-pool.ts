import type { TransferListItem } from 'node:worker_threads';
import { SpeechError } from '@baton/speech';
import { PoolWorker } from './pool-worker.js';
import { silentLog, type SpeechLog } from './speech-log.js';

export interface WorkerPoolOptions {
  /** For logs and errors. */
  readonly name: string;
  readonly script: URL;
  readonly size: number;
  readonly workerData?: unknown;
  /** Jobs that may wait; one more is refused with `overloaded`. */
  readonly longestQueue: number;
  /** Milliseconds in a worker after which a job is given up and its worker replaced. */
  readonly timeoutMs: number;
  readonly log?: SpeechLog;
}

export interface WorkerPoolStats {
  readonly workers: number;
  readonly ready: number;
  readonly busy: number;
  readonly queued: number;
  readonly done: number;
  readonly failed: number;
  /** Workers that died or were given up. */
  readonly replaced: number;
  /** Milliseconds of all finished jobs in workers, without waiting. */
  readonly workMs: number;
  /** Milliseconds of all finished jobs in the queue. */
  readonly waitedMs: number;
}

interface Job<Request, Reply> {
  readonly request: Request;
  readonly transfer: readonly TransferListItem[];
  readonly affinity: string;
  readonly queuedAt: number;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: SpeechError) => void;
}

export interface JobOptions {
  readonly signal?: AbortSignal;
  readonly transfer?: readonly TransferListItem[];
  /** Jobs of the same affinity go to the same worker if it is idle: it has what they need at hand. */
  readonly affinity?: string;
}

/** Worker threads that answer jobs, each one job at a time. A worker that dies takes one job with it, no more. */
export class WorkerPool<Request, Reply> {
  private readonly workers: PoolWorker<Request, Reply>[];
  private readonly queue: Job<Request, Reply>[] = [];
  private readonly counts = { done: 0, failed: 0, replaced: 0, workMs: 0, waitedMs: 0 };
  private readonly log: SpeechLog;
  private closed = false;

  constructor(private readonly options: WorkerPoolOptions) {
    this.log = options.log ?? silentLog;
    this.workers = Array.from(
      { length: options.size },
      () =>
        new PoolWorker(options.script, options.workerData, {
          onIdle: () => this.dispatch(),
          onReplaced: (reason) => {
            this.counts.replaced++;
            this.log.warn({ pool: options.name, reason }, 'A speech worker was replaced');
          },
        }),
    );
  }

  /** Resolves when every worker has loaded its models; rejects with `unavailable` if one cannot. */
  async ready(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.ready()));
  }

  /**
   * Performs a job. Rejects with `overloaded` at once if too many wait, `cancelled` when the signal is aborted,
   * `timeout`, `unavailable` when its worker died or the pool is closed, or with the worker's own error.
   */
  run(request: Request, { signal, transfer = [], affinity = '' }: JobOptions = {}): Promise<Reply> {
    const { name, longestQueue } = this.options;
    if (this.closed) return Promise.reject(new SpeechError('unavailable', `${name} is closed`));
    if (signal?.aborted) return Promise.reject(new SpeechError('cancelled', `${name}: cancelled`));
    if (this.queue.length >= longestQueue) {
      return Promise.reject(new SpeechError('overloaded', `${name}: ${longestQueue} jobs are waiting already`));
    }
    return new Promise((resolve, reject) => {
      const job: Job<Request, Reply> = { request, transfer, affinity, queuedAt: performance.now(), resolve, reject };
      signal?.addEventListener('abort', () => this.cancel(job), { once: true });
      this.queue.push(job);
      this.dispatch();
    });
  }

  /** Whether a job would be begun at once. */
  get idle(): boolean {
    return !this.closed && this.queue.length === 0 && this.workers.some((worker) => worker.idle);
  }

  stats(): WorkerPoolStats {
    const count = (test: (worker: PoolWorker<Request, Reply>) => boolean): number => this.workers.filter(test).length;
    return {
      workers: this.workers.length,
      ready: count((worker) => worker.loaded),
      busy: count((worker) => worker.busy),
      queued: this.queue.length,
      ...this.counts,
    };
  }

  /** Ends every worker; jobs that are waiting or running are rejected with `unavailable`. */
  async close(): Promise<void> {
    this.closed = true;
    const gone = new SpeechError('unavailable', `${this.options.name} is closed`);
    for (const job of this.queue.splice(0)) job.reject(gone);
    await Promise.all(this.workers.map((worker) => worker.close(gone)));
  }

  /** A job that runs already is finished by its worker in a moment; only its result is dropped. */
  private cancel(job: Job<Request, Reply>): void {
    const waiting = this.queue.indexOf(job);
    if (waiting >= 0) this.queue.splice(waiting, 1);
    job.reject(new SpeechError('cancelled', `${this.options.name}: cancelled`));
  }

  private dispatch(): void {
    for (;;) {
      const idle = this.workers.filter((worker) => worker.idle);
      const job = idle.length > 0 ? this.queue.shift() : undefined;
      if (!job) return;
      const worker = idle.find(({ lastAffinity }) => lastAffinity === job.affinity) ?? idle[0];
      if (worker) void this.perform(worker, job);
    }
  }

  private async perform(worker: PoolWorker<Request, Reply>, job: Job<Request, Reply>): Promise<void> {
    const begun = performance.now();
    worker.lastAffinity = job.affinity;
    this.counts.waitedMs += begun - job.queuedAt;
    try {
      const reply = await worker.perform(job.request, job.transfer, this.options.timeoutMs);
      this.counts.done++;
      this.counts.workMs += performance.now() - begun;
      job.resolve(reply);
    } catch (cause) {
      this.counts.failed++;
      job.reject(SpeechError.from(cause));
    }
  }
}
