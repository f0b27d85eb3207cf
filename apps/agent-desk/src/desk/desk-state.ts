import type { HandoffOnDesk, Presence } from '../api/api-types.js';

export type Connection = 'connecting' | 'live' | 'lost';

export interface DeskState {
  connection: Connection;
  presence: Presence | null;
  /** Newest first. */
  handoffs: HandoffOnDesk[];
  /** The one on the screen. */
  shownId: string | null;
  /** The call that came in last while we were looking; what is announced. */
  arrivedId: string | null;
}

export type DeskEvent =
  | { type: 'connection'; connection: Connection }
  | { type: 'presence'; presence: Presence }
  /** Everything was read anew: at the beginning, and after each lost connection. */
  | { type: 'handoffs-read'; handoffs: HandoffOnDesk[] }
  | { type: 'handoff-changed'; handoff: HandoffOnDesk }
  | { type: 'chosen'; id: string };

export const emptyDesk: DeskState = {
  connection: 'connecting',
  presence: null,
  handoffs: [],
  shownId: null,
  arrivedId: null,
};

/** The next state of the desk. A call that begins to ring comes to the front, whatever was on the screen. */
export function nextDeskState(desk: DeskState, event: DeskEvent): DeskState {
  switch (event.type) {
    case 'connection':
      return { ...desk, connection: event.connection };
    case 'presence':
      return { ...desk, presence: event.presence };
    case 'chosen':
      return { ...desk, shownId: event.id };
    case 'handoffs-read':
      return [...event.handoffs].sort(oldestFirst).reduce(withHandoff, desk);
    case 'handoff-changed':
      return withHandoff(desk, event.handoff);
  }
}

function withHandoff(desk: DeskState, handoff: HandoffOnDesk): DeskState {
  const known = desk.handoffs.find((present) => present.id === handoff.id);
  const handoffs = [handoff, ...desk.handoffs.filter((present) => present !== known)].sort(oldestFirst).reverse();
  const over = known?.state === 'ended' || known?.state === 'failed';
  // The next way of a cascade may ring again after one that failed.
  if (handoff.state === 'ringing' && (known === undefined || over)) {
    return { ...desk, handoffs, shownId: handoff.id, arrivedId: handoff.id };
  }
  // A desk that was opened in the middle of a call shows that call.
  const onGoing = handoff.state === 'connected' && (known === undefined || desk.shownId === null);
  return { ...desk, handoffs, shownId: onGoing ? handoff.id : desk.shownId };
}

const oldestFirst = (one: HandoffOnDesk, other: HandoffOnDesk): number =>
  Date.parse(one.startedAt) - Date.parse(other.startedAt);

export const shownHandoff = (desk: DeskState): HandoffOnDesk | undefined =>
  desk.handoffs.find((handoff) => handoff.id === desk.shownId);

/** The call that rings now and was the last to arrive. */
export const arrivingHandoff = (desk: DeskState): HandoffOnDesk | undefined =>
  desk.handoffs.find((handoff) => handoff.id === desk.arrivedId && handoff.state === 'ringing');
