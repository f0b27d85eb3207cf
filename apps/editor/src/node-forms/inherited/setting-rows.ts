import { type ConversationSettings, conversationSettingsSchema, type NodeType } from '@baton/flow-schema';

export type SettingKey = keyof ConversationSettings;

const LISTENING: SettingKey[] = [
  'noInputMs',
  'reprompts',
  'endOfSpeechMs',
  'longestUtteranceMs',
  'bargeInByVoice',
  'bargeInByKey',
  'bargeInSpeechMs',
  'keypadInterDigitMs',
  'keypadEndKey',
  'nodeVisits',
];
const SPEAKING: SettingKey[] = ['bargeInByVoice', 'bargeInByKey', 'bargeInSpeechMs', 'nodeVisits'];

const BY_TYPE: Partial<Record<NodeType, SettingKey[]>> = {
  ask: LISTENING,
  choose: LISTENING,
  confirm: LISTENING,
  say: SPEAKING,
  request: ['fillerMs', 'requestMs', 'nodeVisits'],
  handoff: ['ringMs', 'referMs', 'nodeVisits'],
};

/** The inherited settings that make a difference at a node of this type. */
export const settingsOfType = (type: NodeType): readonly SettingKey[] => BY_TYPE[type] ?? [];

/** All that nodes can inherit, in the order of a form. The longest call is the whole flow's alone. */
export const nodeSettings: readonly SettingKey[] = [...LISTENING, 'fillerMs', 'requestMs', 'ringMs', 'referMs'];
export const flowSettings: readonly SettingKey[] = [...nodeSettings, 'longestCallMs'];

/** How a setting is written: a time, a count, a yes or no, or a key. */
export function settingKind(key: SettingKey): 'time' | 'count' | 'switch' | 'key' {
  if (key.endsWith('Ms')) return 'time';
  if (key === 'keypadEndKey') return 'key';
  return key === 'reprompts' || key === 'nodeVisits' ? 'count' : 'switch';
}

/** The least and most that a number of a setting may be, as the flow language has it. Times are milliseconds. */
export function settingBounds(key: SettingKey): { min: number; max: number } {
  const field = conversationSettingsSchema.shape[key];
  const isNumber = 'minValue' in field && 'maxValue' in field;
  return { min: isNumber ? (field.minValue ?? 0) : 0, max: isNumber ? (field.maxValue ?? 0) : 0 };
}
