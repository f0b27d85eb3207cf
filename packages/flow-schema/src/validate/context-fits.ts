import { type FlowIndex, named } from './flow-index.js';
import type { FlowProblem } from './flow-problem.js';
import type { Surroundings } from './surroundings.js';
import { variableOctets, worstContextOctets } from './worst-context.js';

/** What must go along with a call fits the trunk that it goes by. Known only when the trunks are. */
export function contextFits({ flow, nodes }: FlowIndex, { trunks }: Surroundings): FlowProblem[] {
  if (trunks === undefined) return [];
  const room = new Map(trunks.map(({ name, contextBytes }) => [name, contextBytes]));
  const needed = worstContextOctets(flow);
  const largest = flow.variables
    .filter(({ handoff }) => handoff)
    .sort((a, b) => variableOctets(b) - variableOctets(a))
    .slice(0, 3)
    .map(({ label, name }) => `“${label ?? name}”`);
  return [...nodes.values()].flatMap(({ node, position }): FlowProblem[] => {
    if (node.type !== 'handoff' || node.settings.destination.kind !== 'tel') return [];
    const { trunk } = node.settings.destination;
    const carried = room.get(trunk);
    if (carried === undefined || needed <= carried) return [];
    const most = largest.length === 0 ? '' : ` The most is ${largest.join(', ')}.`;
    return [
      {
        code: 'context-too-large',
        severity: 'error',
        path: ['nodes', position, 'settings', 'destination', 'trunk'],
        nodeId: node.id,
        message: `${named(node)}: what goes along with a call can be ${needed} bytes, and “${trunk}” carries ${carried}.${most}`,
        fix: 'Mark fewer variables for the agent, give them shorter labels, or use a trunk that carries more.',
      },
    ];
  });
}
