import { type ConversationSettings, type FlowDefinition, type FlowNode, settingsAt } from '@baton/flow-schema';

/** Tells the settings that hold at a node. Nodes that set nothing of their own share those of their group. */
export function settingsOf({ defaults, groups }: FlowDefinition): (node: FlowNode) => ConversationSettings {
  const byGroup = new Map(groups.map((group) => [group.id, group]));
  const shared = new Map<string | undefined, ConversationSettings>();
  return (node) => {
    const group = byGroup.get(node.group ?? '');
    const inherits = { defaults, groups: group ? [group] : [] };
    if (Object.keys(node.conversation).length > 0) return settingsAt(inherits, node);
    const known = shared.get(group?.id) ?? settingsAt(inherits, { group: group?.id, conversation: {} });
    shared.set(group?.id, known);
    return known;
  };
}
