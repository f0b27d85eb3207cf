import type { FlowNode } from '@baton/flow-schema';
import type { Turn } from './turn.js';

/** The caller was asked something here; the agent will see it. */
export function tried(turn: Turn, node: FlowNode): void {
  const label = node.label === '' ? node.id : node.label;
  if (!turn.state.tried.includes(label)) turn.state.tried = [...turn.state.tried, label];
}
