import type { FlowDefinition } from '@baton/flow-schema';
import { entityWords, intentWords, variableWords } from '../node-forms/words.js';
import type { EntryKind } from './uses-of.js';

/** What people call an entry of the vocabulary. */
export function entryWords(flow: FlowDefinition, kind: EntryKind, name: string): string {
  if (kind === 'intent') return intentWords(flow, name);
  return kind === 'variable' ? variableWords(flow, name) : entityWords(flow, name);
}
