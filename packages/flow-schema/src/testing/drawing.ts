import { type FlowDefinition, flowDefinitionSchema, SCHEMA_VERSION } from '../flow-definition.js';

/** A part of a flow as it is written: shapes are checked when the flow is made. */
export type Drawing = Record<string, unknown>;

/** A node for specs; settings that have defaults may be left out. */
export const node = (id: string, type: string, settings: Drawing = {}, more: Drawing = {}): Drawing => ({
  id,
  type,
  position: { x: 0, y: 0 },
  settings,
  ...more,
});

export const start = node('start', 'start');
export const end = node('end', 'end', { result: 'done' });
export const say = (id: string, text = 'Hello.'): Drawing => node(id, 'say', { prompt: { variants: [text] } });
export const rule = (id: string, trigger: Drawing, more: Drawing = {}): Drawing =>
  node(id, 'rule', { trigger, ...more });
export const set = (id: string, assignments: Record<string, string>): Drawing =>
  node(id, 'set', {
    assignments: Object.entries(assignments).map(([variable, expression]) => ({ variable, expression })),
  });

/** Edges as `source outcome target`. */
export const edges = (...lines: string[]): Drawing[] =>
  lines.map((line) => {
    const [source, outcome, target] = line.split(' ');
    return { id: line, source, outcome, target };
  });

/** A flow of a start and an end, with what is given in place of them. */
export const flowDrawing = (more: Drawing = {}): Drawing => ({
  schemaVersion: SCHEMA_VERSION,
  name: 'Test',
  language: 'en',
  nodes: [start, end],
  edges: edges('start next end'),
  ...more,
});

export const flowOf = (more: Drawing = {}): FlowDefinition => flowDefinitionSchema.parse(flowDrawing(more));
