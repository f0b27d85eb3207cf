import type { TraceEntry, TraceStep } from '@baton/flow-engine';

/** What the engine noted of one kind, in order. */
export function entriesOf<Kind extends TraceEntry['kind']>(
  steps: readonly TraceStep[],
  kind: Kind,
): Extract<TraceEntry, { kind: Kind }>[] {
  const found: Extract<TraceEntry, { kind: Kind }>[] = [];
  for (const { effects } of steps) {
    for (const effect of effects) {
      if (effect.type === 'trace' && effect.entry.kind === kind) {
        found.push(effect.entry as Extract<TraceEntry, { kind: Kind }>);
      }
    }
  }
  return found;
}
