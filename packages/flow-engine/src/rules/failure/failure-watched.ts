import type { FailureKind } from '@baton/flow-schema';
import type { TriggerOf } from '../live-rules.js';

/** The rule names this kind of failure, or none: then every kind. */
export const failureWatched = (trigger: TriggerOf<'failure'>, kind: FailureKind): boolean =>
  trigger.kinds.length === 0 || trigger.kinds.includes(kind);
