import { Worker } from 'node:worker_threads';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { FairTurns, type TakenBy } from '../accounts/fair-turns.js';
import { ApiError } from '../http/api-error.js';
import type { LabAnswer, LabJob } from './lab-jobs.js';
import type { LabMessage } from './lab-worker.js';

/** A job that takes longer is called off. */
const LONGEST_MS = 60_000;
/** Beyond it the job's thread ends, and not the api. */
const MOST_MEMORY_MB = 768;
/** One account has one at once, so that another's begins whatever it asks for. */
const TURNS = { atOnce: 2, ofOne: 1, waiting: 20, waitingOfOne: 4 };

const busy = (taken: TakenBy): ApiError => {
  const words = taken === 'own' ? 'Wait until what you are trying already is done' : 'Too many flows are being tried';
  return new ApiError('lab-busy', words, undefined, 10);
};

/**
 * Proves, tests and replays flows in threads of their own, so that no flow, however large, keeps the api from
 * answering. A browser that goes away does not stop its job: jobs are bounded by time, memory and number. A thread
 * stays for the next job, since most of a small job's time would be its beginning.
 */
@Injectable()
export class Lab implements BeforeApplicationShutdown {
  readonly #workers = new Set<Worker>();
  readonly #idle: Worker[] = [];
  readonly #turns = new FairTurns(TURNS, busy);

  /**
   * @param who the account that tries it; null when it goes live
   * @param job or what makes it when its turn has come, where the job is large: those that wait take no memory
   * @throws ApiError `flow-too-much`, `lab-busy`, or the code of a LabError
   */
  run<Job extends LabJob>(who: string | null, job: Job | (() => Promise<Job>)): Promise<LabAnswer<Job>> {
    return this.#turns.run(who, async () => {
      const made = typeof job === 'function' ? await job() : job;
      return (await this.#inWorker(made)) as LabAnswer<Job>;
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([...this.#workers].map((worker) => worker.terminate()));
  }

  #inWorker(job: LabJob): Promise<unknown> {
    const worker = this.#idle.pop() ?? this.#newWorker();
    return new Promise<unknown>((resolve, reject) => {
      const tooMuch = () =>
        reject(new ApiError('flow-too-much', 'This flow takes too long, or too much memory, to try'));
      const timer = setTimeout(() => {
        tooMuch();
        void worker.terminate();
      }, LONGEST_MS);
      worker.ref();
      worker.once('message', (message: LabMessage) => {
        clearTimeout(timer);
        worker.removeAllListeners('error').removeAllListeners('exit');
        this.#keep(worker);
        if ('answer' in message) resolve(message.answer);
        else reject(new ApiError(message.failed.code, message.failed.message));
      });
      worker.once('error', (error: Error & { code?: string }) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : reject(error),
      );
      worker.once('exit', () => {
        clearTimeout(timer);
        this.#workers.delete(worker);
        // After an answer or an error this changes nothing.
        tooMuch();
      });
      worker.postMessage(job);
    });
  }

  #newWorker(): Worker {
    const worker = new Worker(new URL('./lab-worker.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    this.#workers.add(worker);
    return worker;
  }

  /** An idle thread keeps no process alive, and one that ends is not used again. */
  #keep(worker: Worker): void {
    worker.unref();
    const forget = () => {
      this.#workers.delete(worker);
      const index = this.#idle.indexOf(worker);
      if (index >= 0) this.#idle.splice(index, 1);
    };
    worker.once('error', forget).once('exit', forget);
    this.#idle.push(worker);
  }
}
