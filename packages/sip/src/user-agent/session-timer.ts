import { type ExtraHeaders } from '../messages/headers.js';
import { type Clock, type TimerHandle } from '../clock.js';
import { type SipRequest, type SipResponse } from '../messages/message.js';

/** A session interval that was agreed (RFC 4028). */
export interface SessionInterval {
  readonly seconds: number;
  /** Who sends the refreshes, seen from here. */
  readonly refresher: 'local' | 'remote';
}

/** The shortest interval there is (RFC 4028 §4), in seconds. */
export const minSessionSeconds = 90;

/** Reads `Session-Expires: 1800;refresher=uac`. */
export function parseSessionExpires(value: string | undefined): { seconds: number; refresher?: string } | undefined {
  const match = /^(\d+)\s*(?:;.*?refresher\s*=\s*(ua[cs]))?/i.exec(value ?? '');
  return match ? { seconds: Math.min(Number(match[1]), 2 ** 20), refresher: match[2]?.toLowerCase() } : undefined;
}

/**
 * The UAS's part of RFC 4028 §9: a peer that asks for an interval and knows the extension gets it, and refreshes itself
 * unless it asked us to. Nothing otherwise.
 */
export function acceptSessionInterval(
  request: SipRequest,
): { interval: SessionInterval; headers: ExtraHeaders } | undefined {
  const asked = parseSessionExpires(request.headers.get('session-expires'));
  const supported = request.headers.list('supported').some((tag) => tag.toLowerCase() === 'timer');
  if (!asked || !supported) return undefined;
  const refresher = asked.refresher ?? 'uac';
  return {
    interval: { seconds: asked.seconds, refresher: refresher === 'uac' ? 'remote' : 'local' },
    headers: { 'Session-Expires': `${asked.seconds};refresher=${refresher}`, Require: 'timer' },
  };
}

/** What a 2xx that we received agreed on: in it, uac is us. */
export function agreedSessionInterval(response: SipResponse): SessionInterval | undefined {
  const agreed = parseSessionExpires(response.headers.get('session-expires'));
  if (!agreed) return undefined;
  const refresher = agreed.refresher === 'uas' ? 'remote' : 'local';
  return { seconds: Math.max(agreed.seconds, minSessionSeconds), refresher };
}

/** Watches over the session interval of one call (RFC 4028 §10). */
export class SessionTimer {
  interval?: SessionInterval;
  private timer?: TimerHandle;
  private stopped = false;

  constructor(
    private readonly clock: Clock,
    /** Half of the interval is over, and it is ours to refresh. */
    private readonly onRefreshDue: (interval: SessionInterval) => void,
    /** The peer has not refreshed, and only min(32 s, a third) of the interval is left. */
    private readonly onExpired: () => void,
  ) {}

  /** Begins anew with what the latest 2xx agreed on, if anything. */
  set(interval: SessionInterval | undefined): void {
    this.timer?.cancel();
    this.interval = interval;
    if (!interval || this.stopped) return;
    const ms = interval.seconds * 1000;
    if (interval.refresher === 'local') this.timer = this.clock.setTimeout(() => this.onRefreshDue(interval), ms / 2);
    else this.timer = this.clock.setTimeout(this.onExpired, ms - Math.min(32_000, ms / 3));
  }

  stop(): void {
    this.stopped = true;
    this.timer?.cancel();
  }
}
