import type { FlowDefinition } from '@baton/flow-schema';
import type { SpokenAt } from '@baton/understanding';
import type { ConfusedPhrase } from './confused-phrases.js';
import type { HeardPhrase } from './heard-phrase.js';

/** What the page asks of the thread. The flow of `learn` is the one that later phrases are heard by. */
export type TesterQuestion =
  | { ask: 'learn'; flow: FlowDefinition }
  | { ask: 'hear'; id: number; phrase: string; nodeId: string | null; now: SpokenAt };

export type TesterReply =
  | { tell: 'learnt' }
  | { tell: 'unsupported'; language: string }
  | { tell: 'failed' }
  | { tell: 'heard'; id: number; heard: HeardPhrase }
  | { tell: 'confused'; phrases: ConfusedPhrase[] };
