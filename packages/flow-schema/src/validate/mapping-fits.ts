import type { ResponseMapping } from '../nodes/request/request-node.js';
import type { Variable } from '../vocabulary.js';
import { type FlowIndex, named } from './flow-index.js';
import type { FlowProblem } from './flow-problem.js';

/** What a mapping takes where the response has nothing is something that its variable can keep. */
export function mappingFits({ flow, nodes }: FlowIndex): FlowProblem[] {
  const types = new Map(flow.variables.map(({ name, type }) => [name, type]));
  return [...nodes.values()].flatMap(({ node, position }) => {
    if (node.type !== 'request') return [];
    return node.settings.mapping.flatMap(({ variable, otherwise }, place): FlowProblem[] => {
      const type = types.get(variable);
      if (type === undefined || otherwise === undefined || keeps(type, otherwise)) return [];
      return [
        {
          code: 'otherwise-does-not-fit',
          severity: 'error',
          path: ['nodes', position, 'settings', 'mapping', place, 'otherwise'],
          nodeId: node.id,
          message: `${named(node)}: “${variable}” (${type}) cannot keep “${String(otherwise).slice(0, 40)}”.`,
          fix: 'Give it a value of its type, or none.',
        },
      ];
    });
  });
}

function keeps(type: Variable['type'], value: NonNullable<ResponseMapping['otherwise']>): boolean {
  if (type === 'number')
    return typeof value !== 'boolean' && String(value).trim() !== '' && Number.isFinite(Number(value));
  if (type === 'boolean') return typeof value === 'boolean' || ['yes', 'no', 'true', 'false'].includes(String(value));
  return true;
}
