/** Why an INVITE is not answered, as its SIP response. */
export interface Refusal {
  status: number;
  reason?: string;
  /** Seconds after which it is worth trying again (RFC 3261 §21.5.4). */
  retryAfterS?: number;
}

export interface Admission {
  draining: boolean;
  calls: number;
  maxCalls: number;
  flowFound: boolean;
}

/** Pure: whether a call may come in. */
export function refusalOf({ draining, calls, maxCalls, flowFound }: Admission): Refusal | undefined {
  if (draining) return { status: 503, retryAfterS: 5 };
  if (!flowFound) return { status: 404 };
  if (calls >= maxCalls) return { status: 503, retryAfterS: 10 };
  return undefined;
}
