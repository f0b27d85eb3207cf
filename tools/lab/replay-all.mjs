import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { mergeReplays } from '@baton/flow-lab';
import { lineBatches } from './lines.mjs';
import { Progress } from './progress.mjs';
import { refuseBadLines } from './traces.mjs';
import { counted } from './words.mjs';

/** More would mostly wait for the one that reads the file. */
const MOST_WORKERS = 8;

/**
 * Replays every call of a file on all cores.
 *
 * @param {import('@baton/flow-schema').FlowDefinition} flow
 * @param {string} file
 * @param {import('@baton/flow-schema').FlowDefinition | undefined} recordedOn
 * @returns {Promise<import('@baton/flow-lab').ReplayReport>}
 */
export async function replayAll(flow, file, recordedOn) {
  const progress = new Progress();
  /** @type {import('./traces.mjs').BadLine[]} */
  const bad = [];
  let done = 0;
  const batches = lineBatches(file);
  const one = async () => {
    const worker = new ReplayWorker(flow, recordedOn);
    try {
      for (let next = await batches.next(); !next.done; next = await batches.next()) {
        const answer = await worker.ask(next.value);
        bad.push(...(answer.bad ?? []));
        progress.show(`${counted((done += answer.done ?? 0), 'call')} replayed`);
      }
      return (await worker.ask(null)).report;
    } finally {
      await worker.end();
    }
  };
  const workers = Math.min(MOST_WORKERS, availableParallelism());
  const reports = await Promise.all(Array.from({ length: workers }, one));
  progress.end();
  refuseBadLines(
    file,
    bad.sort((a, b) => a.line - b.line),
  );
  return mergeReplays(reports.flatMap((report) => report ?? []));
}

/**
 * @typedef {object} Answer
 * @property {number} [done]
 * @property {import('./traces.mjs').BadLine[]} [bad]
 * @property {import('@baton/flow-lab').ReplayReport} [report]
 */

class ReplayWorker {
  /** @param {import('@baton/flow-schema').FlowDefinition} flow @param {import('@baton/flow-schema').FlowDefinition | undefined} recordedOn */
  constructor(flow, recordedOn) {
    this.worker = new Worker(new URL('./replay-worker.mjs', import.meta.url), { workerData: { flow, recordedOn } });
  }

  /**
   * @param {{ line: number, text: string | null }[] | null} batch
   * @returns {Promise<Answer>}
   */
  ask(batch) {
    return new Promise((resolve, reject) => {
      const over = (/** @type {unknown} */ error) => reject(error);
      this.worker.once('error', over);
      this.worker.once('message', (answer) => {
        this.worker.off('error', over);
        resolve(answer);
      });
      this.worker.postMessage(batch);
    });
  }

  async end() {
    await this.worker.terminate();
  }
}
