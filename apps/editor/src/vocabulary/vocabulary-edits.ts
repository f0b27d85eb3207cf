import type { Entity, FlowDefinition, Intent, Variable } from '@baton/flow-schema';
import type { Edit } from '../draft/edits.js';
import { listOf, nameFault } from './rename.js';
import type { EntryKind } from './uses-of.js';

export interface EntryOf {
  intent: Intent;
  entity: Entity;
  variable: Variable;
}

/** An entry of the vocabulary together with what it is. */
export type AnyEntry = { [Kind in EntryKind]: { kind: Kind; entry: EntryOf[Kind] } }[EntryKind];

/** Adds an entry at the end; one of that name stays as it is. */
export const addEntry =
  ({ kind, entry }: AnyEntry): Edit =>
  (flow) => {
    const list = listOf[kind];
    if (flow[list].some(({ name }) => name === entry.name)) return flow;
    return { ...flow, [list]: [...flow[list], entry] };
  };

/** Puts an entry in the place of the one with its name. */
export const changeEntry =
  ({ kind, entry }: AnyEntry): Edit =>
  (flow) => {
    const list = listOf[kind];
    return { ...flow, [list]: flow[list].map((present) => (present.name === entry.name ? entry : present)) };
  };

/** Takes an entry away. Where it is used its name stays, and is a problem there. */
export const removeEntry =
  (kind: EntryKind, name: string): Edit =>
  (flow) => {
    const list = listOf[kind];
    return { ...flow, [list]: flow[list].filter((entry) => entry.name !== name) };
  };

/** Several edits as one. */
export const inOne =
  (...edits: readonly Edit[]): Edit =>
  (flow) =>
    edits.reduce((present, edit) => edit(present), flow);

const LONGEST_STEM = 58;

/** A name that is free, made of what people call it: "Number of guests" → `number_of_guests`, then `number_of_guests_2`. */
export function freeName(flow: FlowDefinition, kind: EntryKind, words: string): string {
  const plain = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
    .slice(0, LONGEST_STEM);
  const stem = plain === '' ? kind : plain;
  let name = stem;
  for (let count = 2; nameFault(flow, kind, name) !== null; count += 1) name = `${stem}_${count}`;
  return name;
}
