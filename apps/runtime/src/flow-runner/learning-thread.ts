import { Worker } from 'node:worker_threads';
import type { LearntFlow } from '@baton/understanding';
import type { FlowLearner, LearnableFlow } from './flow-learner.js';

/** As many phrases as a flow can have are learnt in some seconds. */
const LONGEST_MS = 60_000;
/** Beyond it the thread ends, and not the process with its calls. */
const MOST_MEMORY_MB = 768;
/** Flows are published rarely: a thread that waits for the next one would only hold memory. */
const IDLE_MS = 5_000;

/** A version's phrases could not be learnt: it took too long or too much memory, or there was no time for it. */
export class FlowLearningError extends Error {
  readonly code = 'flow-not-learnt';

  constructor(reason: string) {
    super(`the phrases of the flow could not be learnt: ${reason}`);
    this.name = 'FlowLearningError';
  }
}

/** Learns in a thread of its own, one flow after the other, so that no call in progress hears a gap. */
export class LearningThread implements FlowLearner {
  private worker: Worker | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private idle: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(private readonly longestMs = LONGEST_MS) {}

  learn(flow: LearnableFlow): Promise<LearntFlow> {
    const learnt = this.queue.then(() => this.inWorker(flow));
    this.queue = learnt.catch(() => undefined);
    return learnt;
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.idle);
    await this.worker?.terminate();
  }

  private async inWorker({ language, intents }: LearnableFlow): Promise<LearntFlow> {
    if (this.closed) throw new FlowLearningError('the process is stopping');
    clearTimeout(this.idle);
    const worker = (this.worker ??= this.begin());
    try {
      const learnt = await answerOf(worker, { language, intents }, this.longestMs);
      this.idle = setTimeout(() => this.end(worker), IDLE_MS);
      this.idle.unref();
      return learnt;
    } catch (error) {
      this.end(worker);
      throw error;
    }
  }

  private end(worker: Worker): void {
    if (this.worker === worker) this.worker = undefined;
    void worker.terminate();
  }

  /** An idle thread keeps no process alive, and one that has ended is not used again. */
  private begin(): Worker {
    const worker = new Worker(new URL('./learning-worker.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    const end = () => this.end(worker);
    worker.once('error', end).once('exit', end).unref();
    return worker;
  }
}

function answerOf(worker: Worker, flow: LearnableFlow, longestMs: number): Promise<LearntFlow> {
  return new Promise<LearntFlow>((resolve, reject) => {
    const late = () => settle(() => reject(new FlowLearningError(`it took longer than ${longestMs} ms`)));
    const timer = setTimeout(late, longestMs);
    const learnt = (answer: LearntFlow) => settle(() => resolve(answer));
    const failed = (error: Error) => settle(() => reject(error));
    const ended = () => settle(() => reject(new FlowLearningError('its thread has ended')));
    const settle = (how: () => void) => {
      clearTimeout(timer);
      worker.off('message', learnt).off('error', failed).off('exit', ended).unref();
      how();
    };
    worker.ref();
    worker.once('message', learnt).once('error', failed).once('exit', ended);
    worker.postMessage(flow);
  });
}
