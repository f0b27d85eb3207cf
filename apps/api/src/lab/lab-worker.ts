import { parentPort } from 'node:worker_threads';
import { LabError } from '@baton/flow-lab';
import { doLabJob, type LabJob } from './lab-jobs.js';

/** What a worker tells: its job's answer, or why there is none. */
export type LabMessage = { answer: unknown } | { failed: { code: string; message: string } };

parentPort?.on('message', (job: LabJob) => parentPort?.postMessage(messageOf(job)));

function messageOf(job: LabJob): LabMessage {
  try {
    return { answer: doLabJob(job) };
  } catch (error) {
    if (error instanceof LabError) return { failed: { code: error.code, message: error.message } };
    // An error of ours ends the thread, and the request with it.
    throw error;
  }
}
