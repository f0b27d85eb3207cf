import { type ExtraHeaders } from '../messages/headers.js';
import { type SipRequest } from '../messages/message.js';

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
