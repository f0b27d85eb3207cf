/** The base values of RFC 3261 §17.1.1.1 and what follows from them (its Table 4, and RFC 6026 for L and M). Milliseconds. */
export interface TimerValues {
  /** Round-trip estimate. */
  readonly t1: number;
  /** Longest interval between retransmissions. */
  readonly t2: number;
  /** Longest time a message stays in the network. */
  readonly t4: number;
  /** Time an INVITE server transaction waits for its user before it sends 100 itself (§17.2.1). */
  readonly trying: number;
  /** Timer D on unreliable transports: at least 32 s (§17.1.1.2). */
  readonly d: number;
}

export const defaultTimerValues: TimerValues = { t1: 500, t2: 4000, t4: 5000, trying: 200, d: 32_000 };

/** Fills in what is not given; timer D follows T1 where only T1 is changed. */
export function timerValues(given: Partial<TimerValues> = {}): TimerValues {
  const values = { ...defaultTimerValues, ...given };
  return given.t1 !== undefined && given.d === undefined ? { ...values, d: 64 * given.t1 } : values;
}
