import type { FlowDefinition } from '@baton/flow-schema';
import { useEffect, useRef, useState } from 'react';
import type { ConfusedPhrase } from './confused-phrases.js';
import type { HeardPhrase } from './heard-phrase.js';
import type { TesterQuestion, TesterReply } from './tester-messages.js';

/** So long after the last change of the flow its phrases are learnt anew, milliseconds. */
const LEARN_AFTER_MS = 600;

export interface Tester {
  phase: 'learning' | 'ready' | 'unsupported' | 'failed';
  /** Of the phrase that was asked for last; null while it is not known. */
  heard: HeardPhrase | null;
  confused: readonly ConfusedPhrase[];
}

const LEARNING: Tester = { phase: 'learning', heard: null, confused: [] };

/** Hears `phrase` at a node (or anywhere) by the flow as it is now, in a thread of its own that ends with the component. */
export function useTester(flow: FlowDefinition, phrase: string, nodeId: string | null): Tester {
  const [tester, setTester] = useState(LEARNING);
  const worker = useRef<Worker | null>(null);
  const asked = useRef(0);
  const isFirst = useRef(true);

  useEffect(() => {
    const thread = new Worker(new URL('./tester-worker.ts', import.meta.url), { type: 'module' });
    worker.current = thread;
    isFirst.current = true;
    thread.addEventListener('message', ({ data }: MessageEvent<TesterReply>) =>
      setTester((present) => after(present, data, asked.current)),
    );
    thread.addEventListener('error', () => setTester((present) => ({ ...present, phase: 'failed' })));
    return () => {
      worker.current = null;
      thread.terminate();
    };
  }, []);

  useEffect(() => {
    const learn = () => {
      isFirst.current = false;
      setTester((present) => ({ ...present, phase: 'learning' }));
      tell(worker.current, { ask: 'learn', flow });
    };
    const timer = window.setTimeout(learn, isFirst.current ? 0 : LEARN_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [flow]);

  const { phase } = tester;
  useEffect(() => {
    if (phase !== 'ready' || phrase.trim() === '') return;
    asked.current += 1;
    tell(worker.current, { ask: 'hear', id: asked.current, phrase, nodeId, now: now(flow.timeZone) });
  }, [phase, phrase, nodeId, flow.timeZone]);

  return tester;
}

const tell = (worker: Worker | null, question: TesterQuestion): void => worker?.postMessage(question);

function after(present: Tester, reply: TesterReply, asked: number): Tester {
  switch (reply.tell) {
    case 'learnt':
      return { ...present, phase: 'ready' };
    case 'heard':
      // An answer to what is not asked any more.
      return reply.id === asked ? { ...present, heard: reply.heard } : present;
    case 'confused':
      return { ...present, confused: reply.phrases };
    case 'unsupported':
    case 'failed':
      return { phase: reply.tell, heard: null, confused: [] };
  }
}

/** The flow's own day and time: "tomorrow" is read against it. */
function now(timeZone: string): { date: string; time: string } {
  const parts = (zone: string) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(new Date());
  let words: string;
  try {
    words = parts(timeZone);
  } catch {
    words = parts('UTC');
  }
  const [date = '', time = ''] = words.split(' ');
  return { date, time };
}
