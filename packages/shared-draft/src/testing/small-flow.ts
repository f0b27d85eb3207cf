import { flowDefinitionSchema, type FlowDefinition } from '@baton/flow-schema';

/** A flow for specs: a greeting, a goodbye and a rule. */
export const smallFlow = (): FlowDefinition =>
  flowDefinitionSchema.parse({
    schemaVersion: 2,
    name: 'Small',
    language: 'en-GB',
    variables: [
      { name: 'party', type: 'number' },
      { name: 'day', type: 'date' },
    ],
    entities: [{ name: 'people', kind: 'number' }],
    nodes: [
      { id: 'start', type: 'start', position: { x: 0, y: 0 } },
      node('greet', 'Hello.'),
      { id: 'bye', type: 'end', position: { x: 3, y: 3 }, settings: { result: 'done' } },
      { id: 'person', type: 'rule', position: { x: 4, y: 4 }, settings: { trigger: { kind: 'asks-for-person' } } },
    ],
    edges: [
      { id: 'e1', source: 'start', outcome: 'next', target: 'greet' },
      { id: 'e2', source: 'greet', outcome: 'next', target: 'bye' },
    ],
  });

export const node = (id: string, says: string): FlowDefinition['nodes'][number] => ({
  id,
  type: 'say',
  label: '',
  position: { x: 1, y: 1 },
  conversation: {},
  settings: { prompt: { variants: [says], tone: 'neutral' } },
});

export type Change = (flow: FlowDefinition) => FlowDefinition;

/** Changes one node; what it does not touch stays the same object. */
export const changeNode =
  (id: string, change: (node: FlowDefinition['nodes'][number]) => object): Change =>
  (flow) => ({
    ...flow,
    nodes: flow.nodes.map((node) => (node.id === id ? { ...node, ...change(node) } : node)),
  });

export const says = (id: string, words: string): Change =>
  changeNode(id, () => ({ settings: { prompt: { variants: [words], tone: 'neutral' } } }));

export const removeNode =
  (id: string): Change =>
  (flow) => ({
    ...flow,
    nodes: flow.nodes.filter((node) => node.id !== id),
    edges: flow.edges.filter((edge) => edge.source !== id && edge.target !== id),
  });

export const addNode =
  (id: string, words: string): Change =>
  (flow) =>
    flow.nodes.some((node) => node.id === id) ? flow : { ...flow, nodes: [...flow.nodes, node(id, words)] };
