import type { FlowDefinition } from '@baton/flow-schema';

/** Whether no call notices a difference: nodes may stand elsewhere, and test cases are no part of a call. */
export const sameForCalls = (one: FlowDefinition, other: FlowDefinition): boolean =>
  one === other || (one.nodes.length === other.nodes.length && noticed(one) === noticed(other));

const noticed = (flow: FlowDefinition): string =>
  JSON.stringify({
    ...flow,
    testCases: [],
    groups: flow.groups.map((group) => ({ ...group, collapsed: false })),
    nodes: flow.nodes.map((node) => ({ ...node, position: null })),
  });
