import '../../zod-without-eval.js';
import type { FlowDefinition } from '@baton/flow-schema';
import { createUnderstanding, learnFlow, type LearntFlow, UnsupportedLanguageError } from '@baton/understanding';
import { type ConfusedPhrase, confusedPhrases } from './confused-phrases.js';
import { expectationAt } from './expectation-at.js';
import { heardPhrase } from './heard-phrase.js';
import type { TesterQuestion, TesterReply } from './tester-messages.js';

/** The thread in which phrases are learnt and tried, so that neither holds up the page. */
let learnt: { key: string; of: LearntFlow } | null = null;
let hears: ((question: Extract<TesterQuestion, { ask: 'hear' }>) => TesterReply) | null = null;

const reply = (message: TesterReply) => postMessage(message);

function learn(flow: FlowDefinition): void {
  hears = null;
  try {
    const key = JSON.stringify([flow.language, flow.intents]);
    const isKnown = learnt?.key === key;
    if (learnt?.key !== key) learnt = { key, of: learnFlow(flow) };
    const understanding = createUnderstanding(flow, { learnt: learnt.of });
    const nearest = createUnderstanding(flow, { learnt: learnt.of, acceptFrom: 0 });
    hears = ({ id, phrase, nodeId, now }) => ({
      tell: 'heard',
      id,
      heard: heardPhrase(understanding, nearest, phrase, expectationAt(flow, nodeId), now),
    });
    reply({ tell: 'learnt' });
    if (!isKnown) compare(key, confusedPhrases(flow), []);
  } catch (error) {
    reply(
      error instanceof UnsupportedLanguageError ? { tell: 'unsupported', language: flow.language } : { tell: 'failed' },
    );
  }
}

/** A part of the work at a time: what is asked meanwhile is answered in between, and newer phrases end it. */
function compare(key: string, parts: Generator<ConfusedPhrase[]>, found: ConfusedPhrase[]): void {
  setTimeout(() => {
    if (learnt?.key !== key) return;
    const part = parts.next();
    if (part.done === true) reply({ tell: 'confused', phrases: found });
    else compare(key, parts, [...found, ...part.value]);
  });
}

addEventListener('message', ({ data }: MessageEvent<TesterQuestion>) => {
  if (data.ask === 'learn') return learn(data.flow);
  if (hears === null) return;
  try {
    reply(hears(data));
  } catch {
    reply({ tell: 'failed' });
  }
});
