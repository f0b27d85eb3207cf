import { z } from 'zod';

const milliseconds = (max: number) => z.number().int().min(0).max(max);

/**
 * Settings that are inherited: flow → group → node, the nearest one set wins. All times are milliseconds.
 */
export const conversationSettingsSchema = z.strictObject({
  noInputMs: milliseconds(60_000),
  reprompts: z.number().int().min(0).max(10),
  endOfSpeechMs: milliseconds(5_000),
  longestUtteranceMs: milliseconds(120_000),
  keypadInterDigitMs: milliseconds(20_000),
  keypadEndKey: z.enum(['#', '*', 'none']),
  bargeInByVoice: z.boolean(),
  bargeInByKey: z.boolean(),
  bargeInSpeechMs: milliseconds(2_000),
  fillerMs: milliseconds(30_000),
  requestMs: milliseconds(60_000),
  ringMs: milliseconds(180_000),
  referMs: milliseconds(180_000),
  nodeVisits: z.number().int().min(1).max(100),
  longestCallMs: milliseconds(4 * 3_600_000),
});
export type ConversationSettings = z.infer<typeof conversationSettingsSchema>;

/** What a flow, a group or a node sets of its own; everything else is inherited. */
export const settingsOverrideSchema = conversationSettingsSchema.partial();
export type SettingsOverride = z.infer<typeof settingsOverrideSchema>;

export const DEFAULT_SETTINGS: ConversationSettings = {
  noInputMs: 5_000,
  reprompts: 2,
  endOfSpeechMs: 600,
  longestUtteranceMs: 15_000,
  keypadInterDigitMs: 3_000,
  keypadEndKey: '#',
  bargeInByVoice: true,
  bargeInByKey: true,
  bargeInSpeechMs: 250,
  fillerMs: 2_000,
  requestMs: 8_000,
  ringMs: 30_000,
  referMs: 30_000,
  nodeVisits: 10,
  longestCallMs: 30 * 60_000,
};
