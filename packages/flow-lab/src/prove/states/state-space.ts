import type { Call } from '../call.js';
import type { Step } from '../steps/step.js';
import type { Waiting } from '../waiting.js';
import type { StateKeying, StateKeys } from './state-keys.js';

export interface Way {
  step: Step;
  /** Null: a good end. */
  to: Known | null;
  /** It was heard and not understood. */
  missed: boolean;
}

/** A state of the call that was come to, and how. */
export interface Known {
  readonly waiting: Waiting;
  readonly keys: StateKeys;
  /** The shortest way to it so far. */
  call: Call;
  /** By what it differs from all that were found before: 0 in the place, 3 in counts of misses alone. */
  readonly level: number;
  /** Everything that can happen was tried here. */
  tried: boolean;
  ways: Way[];
}

/** Places, then what differs in rules, in values, in counts. */
export const LEVELS = 4;
const FINEST = LEVELS - 1;

/**
 * The states that a call was found to come to, and which is tried next: what differs most from all that was tried comes
 * first, so that whatever budget there is, is spent on what is most likely to be new.
 */
export class StateSpace {
  private readonly byKey = new Map<string, Known>();
  /** By the coarser keys: the first that had them. */
  private readonly first: Map<string, Known>[] = Array.from({ length: FINEST }, () => new Map<string, Known>());
  private readonly queues: { list: Known[]; at: number }[] = Array.from({ length: LEVELS }, () => ({
    list: [],
    at: 0,
  }));
  tried = 0;

  constructor(private readonly keying: StateKeying) {}

  add(waiting: Waiting, call: Call): Known {
    const keys = this.keying.keysOf(waiting);
    const known = this.byKey.get(keys[4]);
    if (known !== undefined) {
      if (call.length < known.call.length) known.call = call;
      return known;
    }
    const differs = this.first.findIndex((first, at) => !first.has(keys[at] ?? ''));
    const level = differs < 0 ? FINEST : differs;
    const found: Known = { waiting, keys, call, level, tried: false, ways: [] };
    this.byKey.set(keys[4], found);
    this.first.forEach((first, at) => {
      if (at >= level) first.set(keys[at] ?? '', found);
    });
    this.queues[level]?.list.push(found);
    return found;
  }

  /** The next state to try among the levels up to `most`. */
  next(most: number): Known | undefined {
    for (const queue of this.queues.slice(0, most + 1)) {
      const found = queue.list[queue.at];
      if (found === undefined) continue;
      queue.at += 1;
      this.tried += 1;
      found.tried = true;
      return found;
    }
    return undefined;
  }

  /** The coarsest level with states that were not tried; null: all were. */
  untriedLevel(): number | null {
    const level = this.queues.findIndex(({ list, at }) => at < list.length);
    return level < 0 ? null : level;
  }

  get waiting(): number {
    return this.queues.reduce((sum, { list, at }) => sum + list.length - at, 0);
  }

  get places(): number {
    return this.first[0]?.size ?? 0;
  }

  /** The state that was tried in place of this one: itself, or the one that differs from it least. */
  stand(known: Known): Known {
    for (let level = FINEST - 1; level >= 0 && !known.tried; level -= 1) {
      const same = this.first[level]?.get(known.keys[level] ?? '');
      if (same?.tried) return same;
    }
    return known;
  }

  /** All that were tried, in the order in which they were found. */
  *all(): Generator<Known> {
    for (const known of this.byKey.values()) if (known.tried) yield known;
  }
}
