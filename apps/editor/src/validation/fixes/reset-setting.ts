import {
  DEFAULT_SETTINGS,
  type FlowDefinition,
  type FlowNode,
  type FlowProblem,
  type SettingsOverride,
} from '@baton/flow-schema';
import { texts } from '../../texts.js';
import type { Fixing } from './fix.js';

/** A time that makes no sense on the phone goes back to what it inherits. */
export const resetSetting: Fixing = (flow, { path }) => {
  const key = path.at(-1);
  if (typeof key !== 'string' || !(key in DEFAULT_SETTINGS)) return undefined;
  const edit = (present: FlowDefinition) => withoutSetting(present, path, key as keyof SettingsOverride);
  if (edit(flow) === flow) return undefined;
  return { label: texts.fixes.resetSetting, safe: false, edit };
};

function withoutSetting(flow: FlowDefinition, path: FlowProblem['path'], key: keyof SettingsOverride): FlowDefinition {
  const [collection, position] = path;
  if (collection === 'defaults') return { ...flow, defaults: without(flow.defaults, key) };
  if (typeof position !== 'number') return flow;
  if (collection === 'groups') {
    return {
      ...flow,
      groups: flow.groups.map((group, at) =>
        at === position ? { ...group, conversation: without(group.conversation, key) } : group,
      ),
    };
  }
  if (collection !== 'nodes') return flow;
  return {
    ...flow,
    nodes: flow.nodes.map((node, at): FlowNode =>
      at === position ? { ...node, conversation: without(node.conversation, key) } : node,
    ),
  };
}

function without(own: SettingsOverride, key: keyof SettingsOverride): SettingsOverride {
  const { [key]: _gone, ...others } = own;
  return others;
}
