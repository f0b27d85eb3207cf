import type { Entity, FlowDefinition, Slot, Variable } from '@baton/flow-schema';
import { texts } from '../../texts.js';
import { entityOfKind } from '../../vocabulary/new-entry.js';
import { type AnyEntry, freeName } from '../../vocabulary/vocabulary-edits.js';

/** What is asked for most on the phone, in the order in which it is offered. */
export const quickKinds = [
  'date',
  'time',
  'number',
  'name',
  'phone',
  'digits',
  'yes-no',
  'choice',
] as const satisfies readonly Entity['kind'][];
export type QuickKind = (typeof quickKinds)[number];

const typeOf: Readonly<Record<QuickKind, Variable['type']>> = {
  date: 'date',
  time: 'time',
  number: 'number',
  name: 'string',
  phone: 'phone',
  digits: 'string',
  'yes-no': 'boolean',
  choice: 'string',
};

/** Personal by their kind: they are kept out of logs and recordings unless somebody says otherwise. */
const PERSONAL: ReadonlySet<QuickKind> = new Set(['name', 'phone']);

export interface QuickSlot {
  slot: Slot;
  /** What the vocabulary needs for it: a variable, and a kind of answer where the flow has none that fits. */
  entries: AnyEntry[];
}

/** A question for one of the usual things, with all that it needs. */
export function quickSlot(flow: FlowDefinition, kind: QuickKind): QuickSlot {
  const { label, question } = texts.words.ask.quick[kind];
  const variable: AnyEntry = {
    kind: 'variable',
    entry: {
      name: freeName(flow, 'variable', label),
      label,
      type: typeOf[kind],
      personal: PERSONAL.has(kind),
      handoff: true,
    },
  };
  const known = kind === 'choice' ? undefined : flow.entities.find((candidate) => candidate.kind === kind);
  const name = freeName(flow, 'entity', label);
  const made: AnyEntry[] =
    known === undefined ? [{ kind: 'entity', entry: entityOfKind({ name, label, kind: 'date' }, kind) }] : [];
  return {
    slot: {
      variable: variable.entry.name,
      entity: known?.name ?? name,
      prompt: { variants: [question], tone: 'neutral' },
    },
    entries: [variable, ...made],
  };
}
