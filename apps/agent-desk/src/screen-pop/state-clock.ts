import { clockWords } from '@baton/web';
import type { HandoffOnDesk } from '../api/api-types.js';
import { handoffPhase } from '../desk/handoff-phase.js';
import { texts } from '../texts.js';

/** What a call is doing and for how long. `now` in milliseconds. */
export function stateClock(handoff: HandoffOnDesk, now: number): string {
  const started = Date.parse(handoff.startedAt);
  const answered = handoff.answeredAt === null ? started : Date.parse(handoff.answeredAt);
  const phase = handoffPhase(handoff);
  if (phase === 'ringing') return texts.pop.ringingFor(clockWords(now - started));
  if (handoff.state === 'connected') return texts.pop.connectedFor(clockWords(now - answered));
  const ended = handoff.endedAt === null ? null : Date.parse(handoff.endedAt);
  const spoke = handoff.state === 'ended' && handoff.answeredAt !== null && ended !== null;
  return spoke ? texts.pop.lasted(clockWords(ended - answered)) : texts.states[phase];
}
