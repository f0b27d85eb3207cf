import type { FlowDefinition, FlowNode } from '@baton/flow-schema';
import { firstFree, remove, type Edit } from './edits.js';

/** Ids are for the file; people read the label. */
const STEM = 'group';

export const freeGroupId = (flow: FlowDefinition): string => firstFree(STEM, new Set(flow.groups.map(({ id }) => id)));

/**
 * Puts nodes into a group: into the one that some of them are in already when there is just one, else into a new one
 * with the given id and label. A node is in one group only. Groups that are left without a member go.
 */
export const groupNodes =
  (nodeIds: readonly string[], groupId: string, label: string): Edit =>
  (flow) => {
    const chosen = new Set(nodeIds);
    const members = flow.nodes.filter(({ id }) => chosen.has(id));
    if (members.length === 0) return flow;
    const present = new Set(members.flatMap(({ group }) => group ?? []));
    const [only] = present;
    const into =
      present.size === 1 && only !== undefined && members.some(({ group }) => group !== only) ? only : groupId;
    const groups = flow.groups.some(({ id }) => id === into)
      ? flow.groups
      : [...flow.groups, { id: into, label, conversation: {} }];
    const nodes = flow.nodes.map((node) => (chosen.has(node.id) ? { ...node, group: into } : node));
    return withoutEmpty({ ...flow, groups, nodes }, present);
  };

/** Takes nodes out of their groups. */
export const leaveGroups =
  (nodeIds: readonly string[]): Edit =>
  (flow) => {
    const chosen = new Set(nodeIds);
    const left = new Set(flow.nodes.flatMap(({ id, group }) => (chosen.has(id) && group !== undefined ? [group] : [])));
    if (left.size === 0) return flow;
    const nodes = flow.nodes.map((node) => (chosen.has(node.id) ? withoutGroup(node) : node));
    return withoutEmpty({ ...flow, nodes }, left);
  };

/** Puts each of the nodes into the group that is its home now, or into none. Groups that are left without a member go. */
export const settle =
  (homes: ReadonlyMap<string, string | undefined>): Edit =>
  (flow) => {
    const present = new Set(flow.groups.map(({ id }) => id));
    const moved = flow.nodes.filter(({ id, group }) => homes.has(id) && homes.get(id) !== group);
    if (moved.length === 0) return flow;
    const nodes = flow.nodes.map((node) => {
      if (!moved.includes(node)) return node;
      const group = homes.get(node.id);
      return group !== undefined && present.has(group) ? { ...node, group } : withoutGroup(node);
    });
    return withoutEmpty({ ...flow, nodes }, new Set(moved.flatMap(({ group }) => group ?? [])));
  };

/** Takes groups away and leaves their members where they are. A rule that watched one watches nothing that exists. */
export const ungroup =
  (groupIds: readonly string[]): Edit =>
  (flow) => {
    const gone = new Set(groupIds);
    if (!flow.groups.some(({ id }) => gone.has(id))) return flow;
    return {
      ...flow,
      groups: flow.groups.filter(({ id }) => !gone.has(id)),
      nodes: flow.nodes.map((node) => (node.group !== undefined && gone.has(node.group) ? withoutGroup(node) : node)),
    };
  };

/** Takes nodes and edges away, and the groups that were inhabited by these nodes alone. */
export const removeWithGroups =
  (nodeIds: readonly string[], edgeIds: readonly string[]): Edit =>
  (flow) => {
    const gone = new Set(nodeIds);
    const left = new Set(flow.nodes.flatMap(({ id, group }) => (gone.has(id) ? (group ?? []) : [])));
    return withoutEmpty(remove(nodeIds, edgeIds)(flow), left);
  };

export const setCollapsed =
  (groupId: string, collapsed: boolean): Edit =>
  (flow) =>
    changeGroup(flow, groupId, ({ collapsed: _old, ...group }) => (collapsed ? { ...group, collapsed } : group));

/** An empty name is none: nothing changes. */
export const renameGroup =
  (groupId: string, label: string): Edit =>
  (flow) => {
    const name = label.trim().slice(0, 120);
    return name === '' ? flow : changeGroup(flow, groupId, (group) => ({ ...group, label: name }));
  };

type Group = FlowDefinition['groups'][number];

function changeGroup(flow: FlowDefinition, groupId: string, change: (group: Group) => Group): FlowDefinition {
  if (!flow.groups.some(({ id }) => id === groupId)) return flow;
  return { ...flow, groups: flow.groups.map((group) => (group.id === groupId ? change(group) : group)) };
}

function withoutGroup<Node extends FlowNode>(node: Node): Node {
  const { group: _group, ...rest } = node;
  return rest as Node;
}

/** Of the groups that were left, those that have settings or are watched by a rule stay although they are empty. */
function withoutEmpty(flow: FlowDefinition, left: ReadonlySet<string>): FlowDefinition {
  const used = new Set(
    flow.nodes.flatMap((node) => [node.group, node.type === 'rule' ? node.settings.scope : undefined]),
  );
  const empty = (group: Group) =>
    left.has(group.id) && !used.has(group.id) && Object.keys(group.conversation).length === 0;
  return flow.groups.some(empty) ? { ...flow, groups: flow.groups.filter((group) => !empty(group)) } : flow;
}
