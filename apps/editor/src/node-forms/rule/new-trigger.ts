import { type Trigger, triggerSchema } from '@baton/flow-schema';

export type TriggerKind = Trigger['kind'];

/** In the order in which they are offered: the usual first. */
export const triggerKinds = [
  'asks-for-person',
  'silence',
  'misunderstanding',
  'topic',
  'condition',
  'failure',
  'loop',
  'too-long',
] as const satisfies readonly TriggerKind[];

/** What a trigger is before anybody has changed it. */
export function newTrigger(kind: TriggerKind): Trigger {
  if (kind === 'condition') return { kind, expression: 'false' };
  if (kind === 'too-long') return { kind, seconds: 300 };
  return triggerSchema.parse({ kind });
}
