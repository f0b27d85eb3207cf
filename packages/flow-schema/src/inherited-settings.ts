import type { FlowDefinition } from './flow-definition.js';
import type { FlowNode } from './nodes/flow-node.js';
import { type ConversationSettings, DEFAULT_SETTINGS, type SettingsOverride } from './settings.js';

/** Where a setting that holds at a node was set. */
export type SettingSource = 'default' | 'flow' | 'group' | 'node';

/** Every setting as it holds at one node, with where it comes from. */
export type InheritedSettings = {
  [Key in keyof ConversationSettings]: { value: ConversationSettings[Key]; from: SettingSource };
};

/**
 * The settings that hold at a node: flow → group → node, the nearest one set wins. Times are milliseconds.
 * Without a node: the flow's own.
 */
export function inheritedSettings(
  flow: Pick<FlowDefinition, 'defaults' | 'groups'>,
  node?: Pick<FlowNode, 'group' | 'conversation'>,
): InheritedSettings {
  const group = node?.group === undefined ? undefined : flow.groups.find(({ id }) => id === node.group);
  const layers: [SettingSource, SettingsOverride | undefined][] = [
    ['node', node?.conversation],
    ['group', group?.conversation],
    ['flow', flow.defaults],
    ['default', DEFAULT_SETTINGS],
  ];
  const keys = Object.keys(DEFAULT_SETTINGS) as (keyof ConversationSettings)[];
  const entries = keys.map((key) => {
    const [from, layer] = layers.find(([, candidate]) => candidate?.[key] !== undefined) ?? [
      'default',
      DEFAULT_SETTINGS,
    ];
    return [key, { value: layer?.[key], from }];
  });
  return Object.fromEntries(entries) as InheritedSettings;
}

/** The same without where the values come from. */
export function settingsAt(
  flow: Pick<FlowDefinition, 'defaults' | 'groups'>,
  node?: Pick<FlowNode, 'group' | 'conversation'>,
): ConversationSettings {
  const inherited = Object.entries(inheritedSettings(flow, node));
  return Object.fromEntries(inherited.map(([key, { value }]) => [key, value])) as ConversationSettings;
}
