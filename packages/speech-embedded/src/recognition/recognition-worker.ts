import { workerData } from 'node:worker_threads';
import { serveJobs } from '../workers/serve-jobs.js';
import type { RecognitionJob, RecognitionReply } from './recognition-job.js';
import { UtteranceDecoder } from './utterance-decoder.js';

await serveJobs<RecognitionJob, RecognitionReply>(async () => {
  const { model } = workerData as { model: string };
  const decoder = await UtteranceDecoder.load(model);
  return (job) => decoder.decode(job);
});
