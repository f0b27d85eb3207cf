import type { EngineEvent, TraceStep } from '@baton/flow-engine';
import type { TraceRow } from '../api/api-types.js';

/** A call's steps as the rows in which a recorded call comes. */
export function rowsOf(steps: readonly TraceStep[]): TraceRow[] {
  const rows: TraceRow[] = [];
  for (const { event, effects } of steps) {
    rows.push({ seq: rows.length, at: event.at, kind: 'event', body: event });
    for (const effect of effects) rows.push({ seq: rows.length, at: event.at, kind: 'effect', body: effect });
  }
  return rows;
}

/** The steps of a recorded call, as far as its rows are there. Rows may come in any order and twice. */
export function stepsOf(rows: readonly TraceRow[]): TraceStep[] {
  const ordered = [...new Map(rows.map((row) => [row.seq, row])).values()].sort((a, b) => a.seq - b.seq);
  const steps: TraceStep[] = [];
  for (const row of ordered) {
    if (row.kind === 'event') steps.push({ event: row.body, effects: [] });
    else steps.at(-1)?.effects.push(row.body);
  }
  return steps;
}

/** The node that was entered last; null: none yet. */
export function lastNodeOf(steps: readonly TraceStep[]): string | null {
  for (const { effects } of steps.toReversed()) {
    for (const effect of effects.toReversed()) {
      if (effect.type === 'trace' && effect.entry.kind === 'node-entered') return effect.entry.nodeId;
    }
  }
  return null;
}

export type Understood = Pick<
  Extract<EngineEvent, { type: 'utterance' }>,
  'text' | 'confidence' | 'accepted' | 'meaning'
> & {
  /** Index of the step. */
  step: number;
};

/** What was made of everything that the caller said, the last first. */
export const understoodIn = (steps: readonly TraceStep[]): Understood[] =>
  steps
    .flatMap(({ event }, step) => {
      if (event.type !== 'utterance') return [];
      const { text, confidence, accepted, meaning } = event;
      return [{ step, text, confidence, accepted, meaning }];
    })
    .reverse();

export interface RuleFired {
  ruleId: string;
  label: string;
  /** Ids of the rules that would have fired too. */
  beaten: string[];
  builtIn: boolean;
}

/** The rules that fired, the last first. */
export const rulesFiredIn = (steps: readonly TraceStep[]): RuleFired[] =>
  steps
    .flatMap(({ effects }) => effects)
    .flatMap((effect) => {
      if (effect.type !== 'trace' || effect.entry.kind !== 'rule-fired') return [];
      const { ruleId, label, beaten, builtIn } = effect.entry;
      return [{ ruleId, label, beaten, builtIn }];
    })
    .reverse();

/** What the assistant has said since step number `since`. */
export const saidSince = (steps: readonly TraceStep[], since: number) =>
  steps.slice(since).flatMap(({ effects }) => effects.flatMap((effect) => (effect.type === 'speak' ? [effect] : [])));
