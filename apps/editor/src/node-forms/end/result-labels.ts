import type { FlowDefinition } from '@baton/flow-schema';

/** The labels that the other ends of a flow count calls as, each once, in the alphabet's order. */
export function otherResults(flow: FlowDefinition, nodeId: string): string[] {
  const results = flow.nodes.flatMap((node) =>
    node.type === 'end' && node.id !== nodeId && node.settings.result !== '' ? [node.settings.result] : [],
  );
  return [...new Set(results)].sort();
}

/** What was typed as a label can be: "Table booked!" → `table-booked`. */
export const asResult = (typed: string): string =>
  typed
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 63);
