import type { FlowNode } from '@baton/flow-schema';
import { changeNode, type Edit } from '../draft/edits.js';
import type { SettingsPath } from './node-form.js';
import { withSetting } from './settings-path.js';

/** Puts a value at a place of a node's settings, as part of a larger edit; `undefined` takes it away. */
export const settingEdit =
  (nodeId: string, path: SettingsPath, value: unknown): Edit =>
  (flow) => {
    const node = flow.nodes.find(({ id }) => id === nodeId);
    if (node === undefined) return flow;
    return changeNode({ ...node, settings: withSetting(node.settings, path, value) } as FlowNode)(flow);
  };
