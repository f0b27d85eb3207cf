/** A pending timer; `cancel` is idempotent and may be called after it fired. */
export interface TimerHandle {
  cancel(): void;
}

/** The only source of time in this package. All values are milliseconds. */
export interface Clock {
  now(): number;
  setTimeout(fire: () => void, ms: number): TimerHandle;
}

/** The machine's own monotonic clock. */
export const systemClock: Clock = {
  now: () => performance.now(),
  setTimeout(fire, ms) {
    const timer = setTimeout(fire, ms);
    return { cancel: () => clearTimeout(timer) };
  },
};
