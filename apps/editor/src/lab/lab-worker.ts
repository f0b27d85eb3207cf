import '../zod-without-eval.js';
import { LabError } from '@baton/flow-lab';
import { LabBench } from './lab-bench.js';
import type { LabQuestion, LabReply } from './lab-messages.js';

/** The thread in which flows are tried, so that no flow holds up the page. */
const bench = new LabBench();

addEventListener('message', ({ data: { id, question } }: MessageEvent<{ id: number; question: LabQuestion }>) => {
  const reply = (message: LabReply) => postMessage(message);
  try {
    reply({ id, answer: bench.answer(question, (news) => reply({ id, news })) });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const why = error instanceof LabError ? { code: error.code, reason: error.reason } : { code: 'failed' };
    reply({ id, failed: { ...why, message } });
  }
  if (question.ask === 'begin') setTimeout(() => bench.learn());
});
