import { type HandoffWay, handoffWaySchema } from '@baton/flow-schema';

export const wayKinds = [
  'attended',
  'bridge',
  'refer',
  'callback',
  'voicemail',
] as const satisfies readonly HandoffWay['way'][];

/** A way as it is before anybody has changed it. */
export const newWay = (way: HandoffWay['way']): HandoffWay => handoffWaySchema.parse({ way });
