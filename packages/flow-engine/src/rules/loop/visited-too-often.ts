import type { TriggerOf } from '../live-rules.js';

/** The node is visited for the n-th time. */
export const visitedTooOften = (trigger: TriggerOf<'loop'>, visits: number): boolean => visits >= trigger.times;
