import type { FlowNode } from '@baton/flow-schema';
import { texts } from '../../texts.js';
import type { Fixing } from './fix.js';

/** A node in a group that is not there belongs to none. A rule's scope is a decision, which is not made here. */
export const leaveGroup: Fixing = (flow, { path, nodeId }) => {
  if (path.length !== 3 || path[2] !== 'group' || nodeId === undefined) return undefined;
  return {
    label: texts.fixes.leaveGroup,
    safe: true,
    edit: (present) => ({
      ...present,
      nodes: present.nodes.map((node): FlowNode => {
        if (node.id !== nodeId || node.group === undefined) return node;
        if (flow.groups.some(({ id }) => id === node.group)) return node;
        const { group: _gone, ...others } = node;
        return others;
      }),
    }),
  };
};
