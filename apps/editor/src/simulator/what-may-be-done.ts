import type { Shown } from '../lab/simulated-call.js';

/** What the caller can do at this moment of a call. */
export interface MayBeDone {
  speak: boolean;
  press: boolean;
  beSilent: boolean;
  /** Something is being said that can be spoken into. */
  interrupt: boolean;
  hangUp: boolean;
  /** The caller is with an agent, who can hang up. */
  withAgent: boolean;
  /** Why the caller can say nothing; null: they can. */
  because: 'over' | 'with-agent' | 'outside' | 'nobody' | null;
}

export function whatMayBeDone({ view, listening, open, state }: Shown): MayBeDone {
  const over = view.over !== null;
  const recording = open.some(({ kind }) => kind === 'recording');
  const speak = !over && (listening !== null || recording);
  const at = state.position;
  const withAgent = !over && at?.kind === 'handoff' && at.connected;
  return {
    speak,
    press: speak,
    beSilent: speak,
    interrupt: !over && listening !== null && view.saying.length > 0,
    hangUp: !over,
    withAgent,
    because: speak ? null : over ? 'over' : withAgent ? 'with-agent' : open.length > 0 ? 'outside' : 'nobody',
  };
}
