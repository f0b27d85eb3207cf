import { type Entity, entitySchema, type FlowDefinition, type Variable } from '@baton/flow-schema';
import { texts } from '../texts.js';
import type { EntryKind } from './uses-of.js';
import { type AnyEntry, freeName } from './vocabulary-edits.js';

export const newChoice = (index: number) => ({ value: texts.vocabulary.newChoice(index + 1), synonyms: [] });

/** What a new entry is before anything is written into it. Its name is made from its label when it is added. */
export function blankEntry(kind: EntryKind, type: Variable['type'] = 'string'): AnyEntry {
  if (kind === 'intent') return { kind, entry: { name: '', examples: [], topic: [] } };
  if (kind === 'entity') return { kind, entry: { name: '', kind: 'choice', choices: [newChoice(0), newChoice(1)] } };
  return { kind, entry: { name: '', type, personal: false, handoff: false } };
}

/** The entry under a free name; its label is what was written. */
export function namedEntry(flow: FlowDefinition, { kind, entry }: AnyEntry, label: string): AnyEntry {
  return { kind, entry: { ...entry, name: freeName(flow, kind, label), label: label.trim() } } as AnyEntry;
}

const PATTERN = '[0-9]{4}';

/** An entity of another kind under the same name. */
export function entityOfKind({ name, label }: Entity, kind: Entity['kind']): Entity {
  const own =
    kind === 'choice' ? { choices: [newChoice(0), newChoice(1)] } : kind === 'pattern' ? { pattern: PATTERN } : {};
  // A new one has no name yet, and a schema wants one.
  const shaped = entitySchema.parse({ name: 'unnamed', ...(label === undefined ? {} : { label }), kind, ...own });
  return { ...shaped, name };
}
