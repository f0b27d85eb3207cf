import type { Turn } from '../turn/turn.js';
import { liveRules } from './live-rules.js';

/** What the asks-for-person rules that may still fire in this group listen for. */
export function personRules(turn: Turn, group: string | undefined): { key: string | null; phrases: string[] }[] {
  return liveRules(turn, group).flatMap(({ settings: { trigger } }) =>
    trigger.kind === 'asks-for-person' ? [{ key: trigger.key, phrases: trigger.phrases }] : [],
  );
}
