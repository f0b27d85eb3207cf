import { parentPort } from 'node:worker_threads';
import { learnFlow, type LearntFlow } from '@baton/understanding';
import type { LearnableFlow } from './flow-learner.js';

parentPort?.on('message', (flow: LearnableFlow) => {
  const learnt = learnFlow(flow);
  parentPort?.postMessage(learnt, buffersOf(learnt));
});

/** What is moved to the other thread instead of copied, which would hold up the calls there. */
function buffersOf(learnt: LearntFlow | object): ArrayBuffer[] {
  return Object.values(learnt).flatMap((part: unknown) => {
    if (ArrayBuffer.isView(part)) return part.buffer instanceof ArrayBuffer ? [part.buffer] : [];
    return typeof part === 'object' && part !== null ? buffersOf(part) : [];
  });
}
