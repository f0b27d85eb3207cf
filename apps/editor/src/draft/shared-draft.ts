import type { FlowChange } from '@baton/flow-schema';
import { type Conflict, conflictsOf, decideConflict, DraftDocument } from '@baton/shared-draft';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Account } from '../api/api-types.js';
import { createPresence, type Presence } from '../presence/presence.js';
import { sessionStore } from '../sign-in/session-store.js';
import { createDraftLink, type DraftLink, type Schedule } from './draft-link.js';
import { createDraftSaving, type DraftSaving } from './draft-saving.js';
import { createDraftStore, type DraftStore } from './draft-store.js';
import { keptAs, openKept } from './kept-here.js';
import { openSocket } from './open-socket.js';
import { isSafe, type Refusal, savingStateOf } from './saving-state.js';
import { twoSides } from './two-sides.js';
import { whyNot } from './why-not.js';

/** A draft that this page has open, together with whoever else has. */
export interface SharedDraft {
  draft: DraftStore;
  saving: DraftSaving;
  presence: Presence;
  conflicts: StoreApi<{ open: Conflict[] }>;
  decide: (conflict: Conflict, choice: 'mine' | 'theirs') => void;
  /** What `mine` would change in what stands. */
  sidesOf: (conflict: Conflict) => FlowChange[];
  me: Conflict['by'];
  stop: () => void;
}

/** The draft cannot be opened at all; `why` is null when there is no connection and nothing was kept here. */
export class NotOpenedError extends Error {
  constructor(readonly why: Refusal | null) {
    super(why ?? 'offline');
  }
}

const schedule: Schedule = (task, ms) => {
  const timer = window.setTimeout(task, ms);
  return () => window.clearTimeout(timer);
};

/**
 * Reads what this browser has kept, then what the api has. Without a connection what was kept is enough.
 * @throws NotOpenedError
 */
export async function openSharedDraft(flowId: string, account: Account): Promise<SharedDraft> {
  const me = { id: account.id, name: account.name };
  const kept = await openKept(keptAs(account.id, flowId), me);
  let document = new DraftDocument(kept.sides.doc);
  const draft = createDraftStore(document, () => performance.now());
  const conflicts = createStore(() => ({ open: conflictsOf(document.doc) }));
  const showConflicts = (): void => conflicts.setState({ open: conflictsOf(document.doc) });
  const watchConflicts = (): void => document.doc.getMap('conflicts').observe(showConflicts);
  watchConflicts();
  const presence = createPresence((update) => link.sendPresence(update));
  const link: DraftLink = createDraftLink({
    sides: kept.sides,
    epoch: kept.epoch,
    me,
    schedule,
    connect: (events) => openSocket(flowId, account.id, events),
    whyNot: () => whyNot(flowId),
    onPresence: presence.heard,
    onConnected: presence.sayAgain,
    onRenewed: (sides, epoch) => {
      kept.keep(sides, epoch);
      document = new DraftDocument(sides.doc);
      draft.continueIn(document);
      watchConflicts();
      showConflicts();
    },
  });
  const unwatch = watchConnection(link, presence);
  const stop = (): void => {
    unwatch();
    const state = savingStateOf({ ...link.facts.getState(), kept: kept.works() });
    link.stop();
    presence.stop();
    kept.stop(isSafe(state));
  };
  try {
    await opened(link, () => !document.isEmpty);
  } catch (error) {
    stop();
    throw error;
  }
  return {
    draft,
    saving: createDraftSaving(link, kept.works, schedule),
    presence,
    conflicts,
    decide: (conflict, choice) => decideConflict(document.doc, conflict, choice),
    sidesOf: (conflict) => twoSides(document.doc, conflict),
    me,
    stop,
  };
}

/** Waits for the first connection, or for its first failure when something was kept here. */
function opened(link: DraftLink, hasKept: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    let tries = 0;
    const end = link.facts.subscribe(({ connected, refusal }) => {
      tries += 1;
      const isEnough = connected || (refusal === null && hasKept());
      if (!isEnough && refusal === null && tries < 4) return;
      end();
      if (isEnough) resolve();
      else reject(new NotOpenedError(refusal));
    });
    link.connect();
  });
}

/** Connects at once when the network is back, and when somebody has signed in again. */
function watchConnection(link: DraftLink, presence: Presence): () => void {
  const again = (): void => link.again();
  window.addEventListener('online', again);
  const unsubscribe = [
    sessionStore.subscribe(({ phase }) => {
      if (phase === 'signed-in') link.again();
    }),
    link.facts.subscribe(({ connected }) => {
      if (!connected) presence.forgetOthers();
    }),
  ];
  return () => {
    window.removeEventListener('online', again);
    for (const end of unsubscribe) end();
  };
}
