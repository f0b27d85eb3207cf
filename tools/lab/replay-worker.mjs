/** Replays batches of lines on one core; the report comes when there are no more. */
import { parentPort, workerData } from 'node:worker_threads';
import { prepareFlow, Replay } from '@baton/flow-lab';
import { readLine } from './traces.mjs';

const { flow, recordedOn } = workerData;
const replay = new Replay(prepareFlow(flow), { recordedOn });

parentPort?.on('message', (/** @type {{ line: number, text: string | null }[] | null} */ batch) => {
  if (batch === null) {
    parentPort?.postMessage({ report: replay.report() });
    parentPort?.close();
    return;
  }
  const bad = batch.flatMap((line) => {
    const read = readLine(line);
    if ('bad' in read) return [read.bad];
    replay.add(read.trace);
    return [];
  });
  parentPort?.postMessage({ done: batch.length, bad });
});
