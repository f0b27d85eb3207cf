import type { HandoffOnDesk } from '../api/api-types.js';

/** Where a handoff stands, for an agent. `leaving`: no phone rings, the caller leaves a message or books a call back. */
export type HandoffPhase = HandoffOnDesk['state'] | 'leaving';

type Way = HandoffOnDesk['ways'][number];

export function handoffPhase(handoff: HandoffOnDesk): HandoffPhase {
  const way = wayGoingOn(handoff)?.way;
  return handoff.state === 'ringing' && (way === 'callback' || way === 'voicemail') ? 'leaving' : handoff.state;
}

export const phoneRings = (handoff: HandoffOnDesk): boolean => handoffPhase(handoff) === 'ringing';

export const isOver = ({ state }: HandoffOnDesk): boolean => state === 'ended' || state === 'failed';

/** The way by which an agent is asked whether they take the call; undefined: nobody is asked at this moment. */
export function wayThatAsks(handoff: HandoffOnDesk): Way | undefined {
  const way = wayGoingOn(handoff);
  return handoff.state === 'ringing' && way?.way === 'attended' ? way : undefined;
}

const wayGoingOn = ({ ways }: HandoffOnDesk): Way | undefined => {
  const last = ways.at(-1);
  return last?.endedMs === null ? last : undefined;
};
