import { createStore } from 'zustand/vanilla';
import type { HandoffOnDesk, Presence } from '../api/api-types.js';
import { deskApi } from '../api/desk-api.js';
import { texts } from '../texts.js';
import { coalesced } from './coalesced.js';
import {
  emptyDesk,
  nextDeskState,
  openCallbacks,
  unheardVoicemails,
  type DeskEvent,
  type Place,
} from './desk-state.js';

const RETRY_MS = 2_000;

export const deskStore = createStore(() => emptyDesk);
const tell = (event: DeskEvent): void => deskStore.setState(nextDeskState(deskStore.getState(), event), true);

/**
 * Follows the desk's stream until the answer is called. The browser connects again by itself after a lost connection,
 * but gives up when the server answers with an error; then we do. After each connection everything is read anew, so
 * that no call is missed in between.
 */
export function followDesk(): () => void {
  deskStore.setState(emptyDesk, true);
  let source: EventSource | null = null;
  let timer = 0;

  const retry = (): void => {
    source?.close();
    window.clearTimeout(timer);
    timer = window.setTimeout(open, RETRY_MS);
  };

  const readAll = async (): Promise<void> => {
    try {
      const [handoffs, presence] = await Promise.all([deskApi.handoffs(), deskApi.presence()]);
      tell({ type: 'handoffs-read', handoffs });
      tell({ type: 'presence', presence });
      tell({ type: 'connection', connection: 'live' });
    } catch {
      tell({ type: 'connection', connection: 'lost' });
      retry();
    }
  };

  const open = (): void => {
    source = new EventSource(deskApi.stream);
    source.addEventListener('open', () => {
      void readAll();
      void readLeft();
    });
    source.addEventListener('left-for-queue', () => void readLeft());
    source.addEventListener('handoff', (message: MessageEvent<string>) =>
      tell({ type: 'handoff-changed', handoff: JSON.parse(message.data) as HandoffOnDesk }),
    );
    // Another window of the same agent may have changed it.
    source.addEventListener('presence', () => void readPresence());
    source.addEventListener('error', () => {
      tell({ type: 'connection', connection: 'lost' });
      if (source?.readyState !== EventSource.CLOSED) return;
      // The stream cannot say why; when the session has ended, this question finds out.
      void readPresence();
      retry();
    });
  };

  open();
  return () => {
    window.clearTimeout(timer);
    source?.close();
  };
}

async function readPresence(): Promise<void> {
  try {
    tell({ type: 'presence', presence: await deskApi.presence() });
  } catch {
    // The next connection reads it again; the connection's state is on the screen.
  }
}

/** Reads what callers left; several are told of at once when a queue is busy. */
export const readLeft = coalesced(async () => {
  try {
    const [callbacks, voicemails] = await Promise.all([deskApi.callbacks(), deskApi.voicemails()]);
    tell({ type: 'left-read', callbacks, voicemails });
  } catch (error) {
    tell({ type: 'left-not-read', reason: error instanceof Error ? error.message : texts.failed });
  }
});

/** @throws ApiError; the switch then stays as it was. */
export async function changePresence(presence: Presence): Promise<void> {
  await deskApi.setPresence(presence);
  tell({ type: 'presence', presence });
}

export const show = (place: Place, id: string): void => tell({ type: 'chosen', place, id });

/** Shows a list, and of it what was shown last; at first, what waits for somebody. */
export function showPlace(place: Place): void {
  const desk = deskStore.getState();
  const [first] = place === 'callbacks' ? openCallbacks(desk) : place === 'voicemails' ? unheardVoicemails(desk) : [];
  if (desk.shown[place] === null && first !== undefined) show(place, first.id);
  else tell({ type: 'place-chosen', place });
}
