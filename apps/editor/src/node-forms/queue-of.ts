import type { Surroundings } from './node-form.js';

/** The queue a new node most likely means: the one that the flow uses already, else the first there is. */
export function queueOf({ flow, queues }: Surroundings): string {
  for (const node of flow.nodes) {
    if (node.type === 'queue-status') return node.settings.queue;
    if (node.type === 'handoff' && node.settings.destination.kind === 'queue') return node.settings.destination.queue;
  }
  return queues[0] ?? 'front-desk';
}
