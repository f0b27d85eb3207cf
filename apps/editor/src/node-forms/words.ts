import type { Destination, FlowDefinition } from '@baton/flow-schema';
import { texts } from '../texts.js';

/** A variable as the analyst calls it. */
export function variableWords(flow: FlowDefinition, name: string): string {
  return flow.variables.find((variable) => variable.name === name)?.label ?? name;
}

export function intentWords(flow: FlowDefinition, name: string): string {
  return flow.intents.find((intent) => intent.name === name)?.label ?? name;
}

export function entityWords(flow: FlowDefinition, name: string): string {
  const entity = flow.entities.find((candidate) => candidate.name === name);
  if (entity === undefined) return name;
  return entity.label ?? texts.entityKinds[entity.kind];
}

/** `4500` → "4.5 seconds". */
export function secondsWords(milliseconds: number): string {
  return texts.seconds(Number((milliseconds / 1_000).toFixed(1)));
}

export const listWords = (words: readonly string[]): string =>
  words.length === 0 ? texts.none : words.map((word) => word.trim()).join(', ');

/** Where a handoff goes, as people know it. */
export function destinationWords(destination: Destination): string {
  if (destination.kind === 'queue') return destination.queue;
  return destination.kind === 'sip' ? destination.address : destination.number;
}
