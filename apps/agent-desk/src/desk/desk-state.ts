import type { Callback, HandoffOnDesk, Presence, Voicemail } from '../api/api-types.js';
import { isOver, phoneRings } from './handoff-phase.js';

export type Connection = 'connecting' | 'live' | 'lost';
/** What the desk has lists of. */
export type Place = 'handoffs' | 'callbacks' | 'voicemails';

export interface DeskState {
  connection: Connection;
  presence: Presence | null;
  /** Newest first. */
  handoffs: HandoffOnDesk[];
  /** What callers left; null: not read yet. Open ones first, as the api orders them. */
  callbacks: Callback[] | null;
  voicemails: Voicemail[] | null;
  /** Why what callers left could not be read the last time. */
  leftProblem: string | null;
  place: Place;
  /** The one of each list that is on the screen when its place is. */
  shown: Record<Place, string | null>;
  /** The call that came in last while we were looking; what is announced. */
  arrivedId: string | null;
}

export type DeskEvent =
  | { type: 'connection'; connection: Connection }
  | { type: 'presence'; presence: Presence }
  /** Everything was read anew: at the beginning, and after each lost connection. */
  | { type: 'handoffs-read'; handoffs: HandoffOnDesk[] }
  | { type: 'handoff-changed'; handoff: HandoffOnDesk }
  | { type: 'left-read'; callbacks: Callback[]; voicemails: Voicemail[] }
  | { type: 'left-not-read'; reason: string }
  | { type: 'place-chosen'; place: Place }
  | { type: 'chosen'; place: Place; id: string };

export const emptyDesk: DeskState = {
  connection: 'connecting',
  presence: null,
  handoffs: [],
  callbacks: null,
  voicemails: null,
  leftProblem: null,
  place: 'handoffs',
  shown: { handoffs: null, callbacks: null, voicemails: null },
  arrivedId: null,
};

/** The next state of the desk. A call that begins to ring comes to the front, whatever was on the screen. */
export function nextDeskState(desk: DeskState, event: DeskEvent): DeskState {
  switch (event.type) {
    case 'connection':
      return { ...desk, connection: event.connection };
    case 'presence':
      return { ...desk, presence: event.presence };
    case 'place-chosen':
      return { ...desk, place: event.place };
    case 'chosen':
      return { ...desk, place: event.place, shown: { ...desk.shown, [event.place]: event.id } };
    case 'handoffs-read':
      return [...event.handoffs].sort(oldestFirst).reduce(withHandoff, desk);
    case 'handoff-changed':
      return withHandoff(desk, event.handoff);
    case 'left-read':
      return { ...desk, callbacks: event.callbacks, voicemails: event.voicemails, leftProblem: null };
    case 'left-not-read':
      return { ...desk, leftProblem: event.reason };
  }
}

function withHandoff(desk: DeskState, handoff: HandoffOnDesk): DeskState {
  const known = desk.handoffs.find((present) => present.id === handoff.id);
  const handoffs = [handoff, ...desk.handoffs.filter((present) => present !== known)].sort(oldestFirst).reverse();
  // The next way of a cascade may ring again after one that failed, or that nobody is called by.
  const ranBefore = known !== undefined && !isOver(known) && (phoneRings(known) || known.state === 'connected');
  if (phoneRings(handoff) && !ranBefore) {
    const shown = { ...desk.shown, handoffs: handoff.id };
    return { ...desk, handoffs, place: 'handoffs', shown, arrivedId: handoff.id };
  }
  // A desk that was opened in the middle of a call shows that call.
  const onGoing = handoff.state === 'connected' && (known === undefined || desk.shown.handoffs === null);
  return { ...desk, handoffs, shown: onGoing ? { ...desk.shown, handoffs: handoff.id } : desk.shown };
}

const oldestFirst = (one: HandoffOnDesk, other: HandoffOnDesk): number =>
  Date.parse(one.startedAt) - Date.parse(other.startedAt);

export const shownHandoff = (desk: DeskState): HandoffOnDesk | undefined =>
  desk.handoffs.find((handoff) => handoff.id === desk.shown.handoffs);

export const shownCallback = (desk: DeskState): Callback | undefined =>
  desk.callbacks?.find(({ id }) => id === desk.shown.callbacks);

export const shownVoicemail = (desk: DeskState): Voicemail | undefined =>
  desk.voicemails?.find(({ id }) => id === desk.shown.voicemails);

/** The call that rings now and was the last to arrive. */
export const arrivingHandoff = (desk: DeskState): HandoffOnDesk | undefined =>
  desk.handoffs.find((handoff) => handoff.id === desk.arrivedId && phoneRings(handoff));

export const openCallbacks = ({ callbacks }: DeskState): Callback[] =>
  callbacks?.filter(({ doneAt }) => doneAt === null) ?? [];

export const unheardVoicemails = ({ voicemails }: DeskState): Voicemail[] =>
  voicemails?.filter(({ heardAt }) => heardAt === null) ?? [];

/** Calls that ring or are spoken: not to be forgotten while another list is on the screen. */
export const callsGoingOn = ({ handoffs }: DeskState): number =>
  handoffs.filter((handoff) => phoneRings(handoff) || handoff.state === 'connected').length;
