import { compileFlow, type Expectation, initialState, transition } from '@baton/flow-engine';
import type { FlowDefinition, FlowNode } from '@baton/flow-schema';

/** Places where a caller is listened to for words. */
export const listens = (node: FlowNode): boolean =>
  node.type === 'ask' || node.type === 'choose' || node.type === 'confirm';

/** Everything that a flow can hear, as if it were asked for at one place. */
function anywhere(flow: FlowDefinition): Expectation {
  return {
    intents: flow.intents.map(({ name }) => name),
    watchedIntents: [],
    entities: flow.entities.map(({ name }) => name),
    askedEntity: null,
    yesNo: false,
    topic: null,
    personPhrases: flow.nodes.flatMap((node) =>
      node.type === 'rule' && node.settings.trigger.kind === 'asks-for-person' ? node.settings.trigger.phrases : [],
    ),
  };
}

/**
 * What is listened for at a node, as the engine says it at the beginning of a call that comes straight there; without a
 * node, or where the engine does not come to listen, everything that the flow can hear.
 */
export function expectationAt(flow: FlowDefinition, nodeId: string | null): Expectation {
  const start = flow.nodes.find(({ type }) => type === 'start');
  if (nodeId === null || start === undefined) return anywhere(flow);
  const others = flow.edges.filter(({ source }) => source !== start.id);
  const straight = { id: 'straight', source: start.id, outcome: 'next', target: nodeId };
  const compiled = compileFlow({ ...flow, edges: [straight, ...others] });
  const { effects } = transition(compiled, initialState(), {
    type: 'call-answered',
    at: 0,
    callId: 'tried',
    localTime: '2026-11-23T10:00:00',
    caller: null,
    dialled: '100',
    seed: 0,
  });
  const listening = effects.find((effect) => effect.type === 'listen' && effect.nodeId === nodeId);
  return listening?.type === 'listen' ? listening.expect : anywhere(flow);
}
