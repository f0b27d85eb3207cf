import type { CompiledFlow } from '../compile/compiled-flow.js';
import type { EngineState } from '../state/engine-state.js';

/**
 * Variables that the answer to what is being asked now is for: those of a question, or of a confirmation, where the
 * caller may say another value instead of yes or no.
 */
export function askedVariables(compiled: CompiledFlow, { position }: Pick<EngineState, 'position'>): string[] {
  const node = position === null ? undefined : compiled.nodes.get(position.nodeId);
  if (position?.kind === 'confirm' && node?.type === 'confirm') {
    return node.settings.slots.map(({ variable }) => variable);
  }
  if (position?.kind !== 'ask' || node?.type !== 'ask') return [];
  const asked = [...position.unsure.map(({ slot }) => slot), ...position.todo.slice(0, 1)];
  return asked.map((slot) => node.settings.slots[slot]?.variable ?? '');
}
