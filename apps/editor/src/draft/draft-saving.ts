import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { DraftLink, Schedule } from './draft-link.js';
import { isSaved, savingStateOf, type SavingState } from './saving-state.js';

/** Longer than this nobody waits for a draft to be saved, milliseconds. */
const PATIENCE_MS = 8_000;

export interface DraftSaving {
  states: StoreApi<SavingState>;
  /** Sends what there is now, and connects now if there is no connection. */
  save: () => void;
  /** True when the api's draft has everything; `states` has its revision then. */
  flush: () => Promise<boolean>;
}

/** The draft saves itself (draft-link.ts); this says how far it is, and can hurry. */
export function createDraftSaving(link: DraftLink, kept: () => boolean, schedule: Schedule): DraftSaving {
  const state = (): SavingState => savingStateOf({ ...link.facts.getState(), kept: kept() });
  const states = createStore<SavingState>(state);
  link.facts.subscribe(() => states.setState(state(), true));

  const save = (): void => {
    link.again();
    link.sendNow();
  };

  const flush = async (): Promise<boolean> => {
    save();
    const done = await within(PATIENCE_MS, schedule, [states, link.told], () => states.getState().phase !== 'saving');
    if (!done || states.getState().phase === 'offline' || states.getState().phase === 'refused') return false;
    const { drafts } = link.told.getState();
    link.settle();
    await within(PATIENCE_MS, schedule, [states, link.told], () => link.told.getState().drafts > drafts);
    return link.told.getState().drafts > drafts && isSaved(states.getState());
  };

  return { states, save, flush };
}

interface Subject {
  subscribe: (listener: () => void) => () => void;
}

/** Waits until it is so; false when that takes too long. */
function within(ms: number, schedule: Schedule, subjects: Subject[], isSo: () => boolean): Promise<boolean> {
  if (isSo()) return Promise.resolve(true);
  return new Promise((resolve) => {
    const finish = (answer: boolean): void => {
      for (const end of ends) end();
      resolve(answer);
    };
    const look = (): void => {
      if (isSo()) finish(true);
    };
    const ends = [schedule(() => finish(false), ms), ...subjects.map((subject) => subject.subscribe(look))];
  });
}
