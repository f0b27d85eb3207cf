import type { FlowDefinition, FlowNode } from '@baton/flow-schema';
import { firstFree, freeEdgeId, type Edit, type Position } from './edits.js';
import { freeGroupId } from './edits-groups.js';
import type { FlowPart } from './flow-part.js';

/** A part put into a flow: the edit, and the ids that its nodes have there. */
export interface Pasted {
  edit: Edit;
  nodeIds: string[];
}

/**
 * Puts a copied part into a flow, moved by `by` pixels. Nodes, edges and whole groups get ids that are free; names that
 * the flow lacks come along, those that it has keep their meaning there. In the flow it was copied from (`here`), a
 * node stays in its group; elsewhere it is in none, since a group of that id would be another.
 */
export function pastePart(flow: FlowDefinition, part: FlowPart, by: Position, here: string): Pasted {
  const taken = new Set(flow.nodes.map(({ id }) => id));
  const ids = new Map<string, string>();
  for (const node of part.nodes) {
    const id = firstFree(node.type, taken);
    taken.add(id);
    ids.set(node.id, id);
  }
  const stay = new Set(part.from === here ? flow.groups.map(({ id }) => id) : []);
  const groups = renamedGroups(flow, part, stay);
  const nodes = part.nodes.map((node) => pastedNode(node, ids, groups, stay, by));
  return {
    nodeIds: nodes.map(({ id }) => id),
    edit: (present) => {
      const withNames: FlowDefinition = {
        ...present,
        variables: lacking(present.variables, part.variables),
        intents: lacking(present.intents, part.intents),
        entities: lacking(present.entities, part.entities),
        calendars: lacking(present.calendars, part.calendars),
        groups: groups.size === 0 ? present.groups : [...present.groups, ...pastedGroups(part, groups)],
        nodes: [...present.nodes, ...nodes],
      };
      return part.edges.reduce((drawn, edge) => withEdge(drawn, edge, ids), withNames);
    },
  };
}

/** A group that a copied rule watches, without its members, is not doubled where it exists. */
function renamedGroups(flow: FlowDefinition, part: FlowPart, stay: ReadonlySet<string>): Map<string, string> {
  const inhabited = new Set(part.nodes.map(({ group }) => group));
  let groups = flow.groups;
  const names = new Map<string, string>();
  for (const group of part.groups) {
    if (stay.has(group.id) && !inhabited.has(group.id)) continue;
    const id = freeGroupId({ ...flow, groups });
    groups = [...groups, { ...group, id }];
    names.set(group.id, id);
  }
  return names;
}

const pastedGroups = (part: FlowPart, names: ReadonlyMap<string, string>) =>
  part.groups.flatMap((group) => {
    const id = names.get(group.id);
    return id === undefined ? [] : [{ ...group, id }];
  });

function pastedNode(
  node: FlowNode,
  ids: ReadonlyMap<string, string>,
  groups: ReadonlyMap<string, string>,
  stay: ReadonlySet<string>,
  by: Position,
): FlowNode {
  const { group: old, ...rest } = node;
  const group = old === undefined ? undefined : (groups.get(old) ?? (stay.has(old) ? old : undefined));
  const copy = {
    ...structuredClone(rest),
    id: ids.get(node.id) ?? node.id,
    position: { x: Math.round(node.position.x + by.x), y: Math.round(node.position.y + by.y) },
    ...(group === undefined ? {} : { group }),
  };
  if (copy.type !== 'rule' || copy.settings.scope === undefined) return copy;
  return { ...copy, settings: { ...copy.settings, scope: groups.get(copy.settings.scope) ?? copy.settings.scope } };
}

function lacking<Named extends { name: string }>(present: Named[], coming: readonly Named[]): Named[] {
  const names = new Set(present.map(({ name }) => name));
  const missing = coming.filter(({ name }) => !names.has(name));
  return missing.length === 0 ? present : [...present, ...missing];
}

function withEdge(
  flow: FlowDefinition,
  { source, outcome, target }: FlowPart['edges'][number],
  ids: ReadonlyMap<string, string>,
): FlowDefinition {
  const from = ids.get(source);
  const to = ids.get(target);
  // The text of a clipboard may have been edited by hand.
  if (from === undefined || to === undefined) return flow;
  return {
    ...flow,
    edges: [...flow.edges, { id: freeEdgeId(flow, from, outcome), source: from, outcome, target: to }],
  };
}
