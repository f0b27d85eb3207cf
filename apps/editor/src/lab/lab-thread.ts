import { reasonWords } from '@baton/flow-lab/words';
import { texts } from '../texts.js';
import type { LabAnswers, LabNews, LabQuestion, LabReply } from './lab-messages.js';

type Ask = LabQuestion['ask'];
type QuestionOf<Name extends Ask> = Extract<LabQuestion, { ask: Name }>;
type NewsOf<Name extends Ask> = Name extends keyof LabNews ? LabNews[Name] : never;

/** The part of a Worker that is needed. */
export interface LabWorker {
  postMessage(message: { id: number; question: LabQuestion }): void;
  onmessage: ((event: MessageEvent<LabReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

/** Why something could not be tried. `code`: that of a LabError, `cancelled`, or `failed`. */
export class LabFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'LabFailure';
  }
}

interface Asked {
  resolve: (answer: LabAnswers[Ask]) => void;
  reject: (reason: LabFailure) => void;
  news: (news: LabNews[keyof LabNews]) => void;
}

export type LabThread = ReturnType<typeof createLabThread>;

/** A thread of the lab: begun when it is first asked, and again after it was stopped. */
export function createLabThread(begin: () => LabWorker = newWorker, away: string = texts.simulator.away) {
  let worker: LabWorker | null = null;
  let asked = new Map<number, Asked>();
  let ids = 0;

  const stop = (code = 'cancelled', message = code): void => {
    worker?.terminate();
    worker = null;
    const waiting = asked;
    asked = new Map();
    for (const { reject } of waiting.values()) reject(new LabFailure(code, message));
  };

  const take = ({ data }: MessageEvent<LabReply>): void => {
    const waiting = asked.get(data.id);
    if (waiting === undefined) return;
    if ('news' in data) return waiting.news(data.news);
    asked.delete(data.id);
    if ('answer' in data) waiting.resolve(data.answer);
    else {
      const { code, reason, message } = data.failed;
      waiting.reject(new LabFailure(code, reason === undefined ? message : reasonWords(reason, texts.lab)));
    }
  };

  const running = (): LabWorker => {
    if (worker !== null) return worker;
    worker = begin();
    worker.onmessage = take;
    // Out of memory, or its script could not be loaded: a page that was open before an update asks for an older one.
    worker.onerror = () => stop('failed', away);
    return worker;
  };

  return {
    /** @throws LabFailure */
    ask: <Name extends Ask>(
      question: QuestionOf<Name>,
      onNews?: (news: NewsOf<Name>) => void,
    ): Promise<LabAnswers[Name]> =>
      new Promise((resolve, reject) => {
        ids += 1;
        asked.set(ids, {
          resolve: resolve as Asked['resolve'],
          reject,
          news: (news) => onNews?.(news as NewsOf<Name>),
        });
        running().postMessage({ id: ids, question });
      }),
    /** Ends the thread; what it was asked for fails as `cancelled`. */
    stop: () => stop(),
  };
}

const newWorker = (): LabWorker => new Worker(new URL('./lab-worker.js', import.meta.url), { type: 'module' });
