import { type FlowIndex, named } from './flow-index.js';
import type { FlowProblem } from './flow-problem.js';

const WAYS: Readonly<Record<string, string>> = {
  callback: 'calls are called back by the people of a queue',
  voicemail: 'messages are for the people of a queue',
};

/** Ways of a handoff that are a queue's have a queue. */
export function waysFit({ nodes }: FlowIndex): FlowProblem[] {
  return [...nodes.values()].flatMap(({ node, position }) => {
    if (node.type !== 'handoff' || node.settings.destination.kind === 'queue') return [];
    return node.settings.cascade.flatMap(({ way }, place): FlowProblem[] => {
      const why = WAYS[way];
      if (why === undefined) return [];
      return [
        {
          code: 'way-needs-queue',
          severity: 'error',
          path: ['nodes', position, 'settings', 'cascade', place, 'way'],
          nodeId: node.id,
          message: `${named(node)}: ${why}, and it hands over to none.`,
          fix: 'Hand over to a queue, or take this way out.',
        },
      ];
    });
  });
}
