import fc from 'fast-check';
import { addNode, type Change, changeNode, removeNode, says } from './small-flow.js';

const id = fc.constantFrom('greet', 'bye', 'person', 'say-1', 'say-2');
const words = fc.constantFrom('one', 'two', 'three');

/** Any edit of the small flow; several people who make them meet often. */
export const arbitraryChange: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(id, words).map(([at, said]) => changeNode(at, () => ({ label: said }))),
  words.map((said) => says('greet', said)),
  id.map(removeNode),
  fc.tuple(fc.constantFrom('say-1', 'say-2'), words).map(([at, said]) => addNode(at, said)),
  words.map((name): Change => (flow) => ({ ...flow, name })),
  fc.tuple(id, id).map(([source, target]): Change => (flow) => {
    const edge = { id: `${source}-next`, source, outcome: 'next', target };
    return { ...flow, edges: [...flow.edges.filter((own) => own.id !== edge.id), edge] };
  }),
  words.map((name): Change => (flow) => {
    const others = flow.variables.filter((variable) => variable.name !== name);
    return { ...flow, variables: [{ name, type: 'string', personal: false, handoff: false }, ...others] };
  }),
);
