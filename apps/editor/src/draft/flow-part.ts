import {
  calendarSchema,
  edgeSchema,
  entitySchema,
  expressionNames,
  expressionsOf,
  flowNodeSchema,
  groupSchema,
  intentSchema,
  LARGEST_FLOW_FILE,
  namesOf,
  parseTemplate,
  SCHEMA_VERSION,
  templatesOf,
  variableSchema,
  type FlowDefinition,
  type FlowNode,
} from '@baton/flow-schema';
import { z } from 'zod';

/** By which we know our own text on the clipboard. */
const MARKER = 'baton-flow-part';

/** Some cards of a flow, with what they need: what lies on the clipboard. */
export const flowPartSchema = z.strictObject({
  kind: z.literal(MARKER),
  schemaVersion: z.literal(SCHEMA_VERSION),
  /** The id of the flow that it was copied from. */
  from: z.string().max(200),
  nodes: z.array(flowNodeSchema).min(1).max(10_000),
  edges: z.array(edgeSchema).max(40_000),
  groups: z.array(groupSchema).max(500),
  variables: z.array(variableSchema).max(500),
  intents: z.array(intentSchema).max(500),
  entities: z.array(entitySchema).max(200),
  calendars: z.array(calendarSchema).max(50),
});
export type FlowPart = z.infer<typeof flowPartSchema>;

/** Why a text cannot be pasted: it is not of ours, of another version of Baton, or damaged. */
export type NotAPart = 'foreign' | 'other-version' | 'damaged';

/** The nodes with the edges between them, and what of the flow's names they use. Null when nothing can be copied. */
export function copyPart(flow: FlowDefinition, nodeIds: readonly string[], from: string): FlowPart | null {
  const chosen = new Set(nodeIds);
  // A flow has one start: it stays where it is.
  const nodes = flow.nodes.filter((node) => chosen.has(node.id) && node.type !== 'start');
  if (nodes.length === 0) return null;
  const copied = new Set(nodes.map(({ id }) => id));
  const used = usedNames(nodes);
  const scopes = new Set(nodes.flatMap((node) => (node.type === 'rule' ? (node.settings.scope ?? []) : [])));
  const whole = (groupId: string) =>
    flow.nodes.some(({ group }) => group === groupId) &&
    flow.nodes.every(({ id, group }) => group !== groupId || copied.has(id));
  return {
    kind: MARKER,
    schemaVersion: SCHEMA_VERSION,
    from,
    nodes,
    edges: flow.edges.filter(({ source, target }) => copied.has(source) && copied.has(target)),
    groups: flow.groups.filter(({ id }) => whole(id) || scopes.has(id)),
    variables: flow.variables.filter(({ name }) => used.variable.has(name)),
    intents: flow.intents.filter(({ name }) => used.intent.has(name)),
    entities: flow.entities.filter(({ name }) => used.entity.has(name)),
    calendars: flow.calendars.filter(({ name }) => used.calendar.has(name)),
  };
}

/** What a text on the clipboard is. Nothing in it is trusted before it has the shape of the flow language. */
export function readPart(text: string): FlowPart | NotAPart {
  if (text.length > LARGEST_FLOW_FILE || !text.includes(MARKER)) return 'foreign';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'foreign';
  }
  const marked = z.looseObject({ kind: z.literal(MARKER), schemaVersion: z.number() }).safeParse(value);
  if (!marked.success) return 'foreign';
  if (marked.data.schemaVersion !== SCHEMA_VERSION) return 'other-version';
  const parsed = flowPartSchema.safeParse(value);
  return parsed.success ? parsed.data : 'damaged';
}

type Used = Record<'variable' | 'intent' | 'entity' | 'calendar', Set<string>>;

/** Every name of a flow that stands in the nodes' settings, templates and expressions. */
function usedNames(nodes: readonly FlowNode[]): Used {
  const used: Used = { variable: new Set(), intent: new Set(), entity: new Set(), calendar: new Set() };
  for (const node of nodes) {
    for (const { kind, name } of namesOf(node)) {
      if (kind === 'variable' || kind === 'intent' || kind === 'entity') used[kind].add(name);
    }
    for (const { text } of templatesOf(node)) {
      for (const part of parseTemplate(text).parts) if ('name' in part) used.variable.add(part.name);
    }
    for (const { source } of expressionsOf(node)) {
      for (const { use, name } of expressionNames(source)) {
        used[use === 'open' ? 'calendar' : use === 'intent' ? 'intent' : 'variable'].add(name);
      }
    }
  }
  return used;
}
