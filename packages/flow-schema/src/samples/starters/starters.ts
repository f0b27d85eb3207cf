import type { FlowDefinition } from '../../flow-definition.js';
import type { FlowNode } from '../../nodes/flow-node.js';
import { restaurantFlow } from '../restaurant-flow.js';
import { bankCard } from './bank-card.js';
import { clinic } from './clinic.js';
import { delivery } from './delivery.js';
import { openingHours } from './opening-hours.js';
import { starterFlow } from './starter.js';

export const starterIds = ['restaurant', 'clinic', 'delivery', 'bank-card', 'opening-hours'] as const;
export type StarterId = (typeof starterIds)[number];

const flows: Record<StarterId, () => FlowDefinition> = {
  restaurant: () => restaurantFlow,
  clinic: () => starterFlow(clinic),
  delivery: () => starterFlow(delivery),
  'bank-card': () => starterFlow(bankCard),
  'opening-hours': () => starterFlow(openingHours),
};

/** Where a new flow is at home. */
export interface StarterPlace {
  name: string;
  /** IANA, such as `Europe/London`. */
  timeZone: string;
  /** The queue that it hands over to; without one, the sample's, which has then to be made. */
  queue?: string | undefined;
}

/** A whole flow to start from: it has no problems where its queue exists, is proven safe, and its test cases pass. */
export function flowFromStarter(id: StarterId, { name, timeZone, queue }: StarterPlace): FlowDefinition {
  const flow = { ...flows[id](), name, timeZone };
  return queue === undefined ? flow : toQueue(flow, queue);
}

function toQueue(flow: FlowDefinition, queue: string): FlowDefinition {
  return {
    ...flow,
    nodes: flow.nodes.map((node) => nodeToQueue(node, queue)),
    testCases: flow.testCases.map((testCase) => ({
      ...testCase,
      steps: testCase.steps.map((step) => ('queue' in step && step.queue !== undefined ? { ...step, queue } : step)),
    })),
  };
}

function nodeToQueue(node: FlowNode, queue: string): FlowNode {
  switch (node.type) {
    case 'queue-status':
      return { ...node, settings: { ...node.settings, queue } };
    case 'callback':
      return { ...node, settings: { ...node.settings, queue } };
    case 'voicemail':
      return { ...node, settings: { ...node.settings, queue } };
    case 'handoff':
      return node.settings.destination.kind === 'queue'
        ? { ...node, settings: { ...node.settings, destination: { kind: 'queue', queue } } }
        : node;
    default:
      return node;
  }
}
