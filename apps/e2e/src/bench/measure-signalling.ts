import type { Load } from './load/load.js';
import { spreadOf, type Spread } from './spread.js';

export interface SignallingSeen {
  inviteTo200Ms: Spread;
  failed: number;
  /** Most calls per second, set up and hung up, at which none failed; 0 if some failed at every load. */
  setupRate: number;
}

const WARM_UP_CALLS = 30;
const CALLS = 200;
/** Callers who each begin their next call when the last is over; the best of these is the rate. */
const AT_ONCE = [1, 4, 16, 48];
const EACH_MS = 3_000;

/** INVITE→200 one call at a time. */
export async function measureInvites(load: Load): Promise<Pick<SignallingSeen, 'inviteTo200Ms' | 'failed'>> {
  await load.do('sequential', { calls: WARM_UP_CALLS });
  const { inviteTo200Ms, failed } = await load.do('sequential', { calls: CALLS });
  return { inviteTo200Ms: spreadOf(inviteTo200Ms), failed };
}

/** Calls per second without a failure. */
export async function measureSetupRate(load: Load, onStep: (text: string) => void): Promise<number> {
  let best = 0;
  for (const atOnce of AT_ONCE) {
    const { completed, failed, tookMs } = await load.do('setups', { atOnce, forMs: EACH_MS });
    const rate = completed / (tookMs / 1_000);
    onStep(`${atOnce} callers at once: ${rate.toFixed(0)} calls/s, ${failed} failed`);
    if (failed === 0) best = Math.max(best, rate);
  }
  return best;
}
