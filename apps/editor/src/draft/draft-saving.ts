import type { FlowDefinition } from '@baton/flow-schema';
import { ApiError } from '@baton/web';
import { createStore } from 'zustand/vanilla';
import type { DraftStore } from './draft-store.js';
import { isSaved, nextSavingState, type SavingEvent, type SavingState } from './saving-state.js';
import { shapeProblem } from './shape-problem.js';

/** So long after the last change the draft is saved, and tried again when the api was away; milliseconds. */
const AUTOSAVE_MS = 800;
const RETRY_MS = 4_000;

export interface DraftRoutes {
  save(revision: number, definition: FlowDefinition): Promise<{ revision: number }>;
  load(): Promise<{ revision: number; definition: FlowDefinition }>;
}

/** Runs `task` after `ms`; the answer takes it back. */
export type Schedule = (task: () => void, ms: number) => () => void;

export type DraftSaving = ReturnType<typeof startDraftSaving>;

/** Saves the draft by itself while it is edited. `stop` ends it; it saves nothing any more then. */
export function startDraftSaving(draft: DraftStore, revision: number, routes: DraftRoutes, schedule: Schedule) {
  const states = createStore<SavingState>(() => ({ phase: 'saved', revision }));
  const tell = (event: SavingEvent): void => states.setState(nextSavingState(states.getState(), event), true);
  let cancelTimer: (() => void) | null = null;
  let running: Promise<void> | null = null;
  let stopped = false;
  /** True while the other revision is put on the canvas: that is not an edit to be saved. */
  let takingTheirs = false;

  const later = (ms: number): void => {
    cancelTimer?.();
    cancelTimer = stopped ? null : schedule(() => void save(), ms);
  };

  const unsubscribe = draft.store.subscribe(() => {
    if (takingTheirs) return;
    tell({ type: 'edited' });
    if (states.getState().phase === 'changed') later(AUTOSAVE_MS);
  });

  async function saveOnce(): Promise<void> {
    const definition = draft.definition();
    const problem = shapeProblem(definition);
    if (problem !== null) return tell({ type: 'save-failed', reason: problem, retry: false });
    try {
      const saved = await routes.save(states.getState().revision, definition);
      tell({ type: 'save-succeeded', revision: saved.revision });
    } catch (error) {
      tell(failureOf(error));
    }
  }

  /** Saves now, and again for what has changed meanwhile. Resolves when nothing is on its way any more. */
  async function save(): Promise<void> {
    cancelTimer?.();
    while (running !== null) await running;
    tell({ type: 'save-started' });
    if (states.getState().phase !== 'saving' || stopped) return;
    running = saveOnce();
    await running;
    running = null;
    const state = states.getState();
    if (state.phase === 'changed') await save();
    else if (state.phase === 'not-saved' && state.retry) later(RETRY_MS);
  }

  return {
    states,
    save,
    /** True when the api has everything. */
    flush: async (): Promise<boolean> => {
      await save();
      return isSaved(states.getState());
    },
    takeTheirs: async (): Promise<void> => {
      const theirs = await routes.load();
      takingTheirs = true;
      draft.apply(() => theirs.definition);
      takingTheirs = false;
      tell({ type: 'took-theirs', revision: theirs.revision });
    },
    keepMine: async (): Promise<void> => {
      const theirs = await routes.load();
      tell({ type: 'kept-mine', revision: theirs.revision });
      await save();
    },
    stop: (): void => {
      stopped = true;
      unsubscribe();
      cancelTimer?.();
    },
  };
}

function failureOf(error: unknown): SavingEvent {
  if (!(error instanceof ApiError)) return { type: 'save-failed', reason: String(error), retry: false };
  if (error.code === 'draft-changed') return { type: 'save-conflicted' };
  const retry = error.code === 'unreachable' || error.status >= 500 || error.status === 401;
  return { type: 'save-failed', reason: error.message, retry };
}
