import { flowDefinitionSchema, type FlowDefinition } from '@baton/flow-schema';

const IN_A_ROW = 20;
const COLUMN = 340;
const ROW = 260;

/** A flow of `size` nodes in rows, as a conversation of that length would be drawn: prompts, questions and decisions. */
export function flowOfSize(size: number): FlowDefinition {
  const asked = Array.from({ length: size - 2 }, (_, index) => nodeAt(index + 1));
  const all = [{ id: 'start', type: 'start', position: placeOf(0) }, ...asked, endAt(size - 1)];
  return flowDefinitionSchema.parse({
    schemaVersion: 2,
    name: `Bench: ${size} cards`,
    language: 'en-GB',
    variables: [{ name: 'people', type: 'number', label: 'Number of people' }],
    entities: [{ name: 'people', kind: 'number' }],
    nodes: all,
    edges: all.slice(0, -1).flatMap((node, index) => edgesOf(node.type, index, size)),
  });
}

/** The same as React Flow's own nodes and edges. */
export function bareDrawing(flow: FlowDefinition): { nodes: object[]; edges: object[] } {
  return {
    nodes: flow.nodes.map(({ id, position }) => ({ id, position, data: { label: id }, style: { width: 250 } })),
    edges: flow.edges.map(({ id, source, target }) => ({ id, source, target })),
  };
}

const placeOf = (index: number) => ({ x: (index % IN_A_ROW) * COLUMN, y: Math.floor(index / IN_A_ROW) * ROW });
const idOf = (index: number, size: number) => (index === 0 ? 'start' : index >= size - 1 ? 'end' : `node-${index}`);

function nodeAt(index: number) {
  const base = { id: `node-${index}`, label: `Step ${index}`, position: placeOf(index) };
  const prompt = { variants: [`This is what the assistant says at step ${index}, in a sentence of usual length.`] };
  if (index % 3 === 0) return { ...base, type: 'say', settings: { prompt } };
  if (index % 3 === 1) {
    return { ...base, type: 'ask', settings: { slots: [{ variable: 'people', entity: 'people', prompt }] } };
  }
  return { ...base, type: 'check', settings: { rules: [{ id: 'many', label: 'Many', condition: 'people > 8' }] } };
}

const endAt = (index: number) => ({ id: 'end', type: 'end', position: placeOf(index), settings: { result: 'done' } });

/** One way on to the next card; decisions and questions have one that skips a few. */
function edgesOf(type: string, index: number, size: number) {
  const source = idOf(index, size);
  const next = idOf(index + 1, size);
  const further = idOf(Math.min(index + 5, size - 1), size);
  const edge = (outcome: string, target: string) => ({ id: `${source}-${outcome}`, source, outcome, target });
  if (type === 'ask') return [edge('answered', next), edge('misunderstanding', further)];
  if (type === 'check') return [edge('many', further), edge('otherwise', next)];
  return [edge('next', next)];
}
