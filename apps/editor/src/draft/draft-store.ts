import type { FlowDefinition } from '@baton/flow-schema';
import { temporal } from 'zundo';
import { createStore } from 'zustand/vanilla';
import type { Edit } from './edits.js';

/** Edits of one group that follow each other this soon are one step of undo, milliseconds. */
const SAME_STEP_MS = 1_200;
const UNDO_STEPS = 200;

export interface DraftState {
  definition: FlowDefinition;
}

export type DraftStore = ReturnType<typeof createDraftStore>;

/**
 * The draft that is being worked on, with undo. `apply(edit, group)` records one step; edits with the same group in
 * quick succession (typing in one field, nudging a node with the arrow keys) are one step together.
 * `now` gives milliseconds and is only compared with itself.
 */
export function createDraftStore(definition: FlowDefinition, now: () => number) {
  const store = createStore<DraftState>()(
    temporal(() => ({ definition }), {
      limit: UNDO_STEPS,
      equality: (past, current) => past.definition === current.definition,
    }),
  );
  const history = store.temporal;
  let last: { group: string; at: number } | null = null;

  const apply = (edit: Edit, group?: string): void => {
    const present = store.getState().definition;
    const next = edit(present);
    if (next === present) return;
    const joins = group !== undefined && last?.group === group && now() - last.at < SAME_STEP_MS;
    // While history is paused the state before the group's first edit stays the step to go back to.
    if (joins) history.getState().pause();
    store.setState({ definition: next });
    if (joins) history.getState().resume();
    last = group === undefined ? null : { group, at: now() };
  };

  const endGroup = (): void => {
    last = null;
  };

  return {
    store,
    history,
    definition: (): FlowDefinition => store.getState().definition,
    apply,
    endGroup,
    undo: (): void => {
      endGroup();
      history.getState().undo();
    },
    redo: (): void => {
      endGroup();
      history.getState().redo();
    },
  };
}
