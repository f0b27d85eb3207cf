import type { FlowDefinition } from '@baton/flow-schema';
import { type DraftDocument, origins } from '@baton/shared-draft';
import * as Y from 'yjs';
import { createStore } from 'zustand/vanilla';
import type { Edit } from './edits.js';

/** Edits of one group that follow each other this soon are one step of undo, milliseconds. */
const SAME_STEP_MS = 1_200;

export interface DraftState {
  definition: FlowDefinition;
}

export interface Undoable {
  canUndo: boolean;
  canRedo: boolean;
}

type Step = Y.UndoManager['undoStack'][number] | undefined;

export type DraftStore = ReturnType<typeof createDraftStore>;

/**
 * The draft that is being worked on, with undo of one's own steps: what others do meanwhile stays. `apply(edit, group)`
 * records one step; edits with the same group in quick succession (typing in one field, nudging a node with the arrow
 * keys) are one step together. `now` gives milliseconds and is only compared with itself.
 */
export function createDraftStore(first: DraftDocument, now: () => number) {
  const store = createStore<DraftState>(() => ({ definition: first.definition() }));
  const undoable = createStore<Undoable>(() => ({ canUndo: false, canRedo: false }));
  /** The step that is being taken back. */
  let taken: Step;
  let last: { group: string; at: number } | null = null;
  let document = first;
  let steps = stepsOf(first);

  const show = (): void => store.setState({ definition: document.definition() });
  document.doc.on('update', show);

  function stepsOf(drawn: DraftDocument): Y.UndoManager {
    const own = new Y.UndoManager(drawn.edited, {
      trackedOrigins: new Set([origins.local]),
      captureTimeout: Number.MAX_SAFE_INTEGER,
      deleteFilter: (item) => !isOfSharedThing(item, taken, drawn.doc.clientID),
    });
    const tell = (): void => undoable.setState({ canUndo: own.canUndo(), canRedo: own.canRedo() });
    for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const) own.on(event, tell);
    return own;
  }

  const apply = (edit: Edit, group?: string): void => {
    const present = document.definition();
    const next = edit(present);
    if (next === present) return;
    const joins = group !== undefined && last?.group === group && now() - last.at < SAME_STEP_MS;
    if (!joins) steps.stopCapturing();
    document.apply(next, origins.local);
    // The document tells of a change of one's own before it shows it.
    show();
    last = group === undefined ? null : { group, at: now() };
  };

  const endGroup = (): void => {
    last = null;
  };

  return {
    store,
    undoable,
    definition: (): FlowDefinition => document.definition(),
    apply,
    endGroup,
    /** The draft is this document from now on. No step of the one before can be taken back in it. */
    continueIn: (next: DraftDocument): void => {
      document.doc.off('update', show);
      steps.destroy();
      endGroup();
      document = next;
      steps = stepsOf(next);
      document.doc.on('update', show);
      undoable.setState({ canUndo: false, canRedo: false });
      show();
    },
    undo: (): void => {
      endGroup();
      taken = steps.undoStack.at(-1);
      steps.undo();
    },
    redo: (): void => {
      endGroup();
      taken = steps.redoStack.at(-1);
      steps.redo();
    },
  };
}

/** Of something that I added in this step and somebody else has worked on since: taking the step back leaves it there. */
function isOfSharedThing(item: Y.Item, step: Step, me: number): boolean {
  const thing = item.content instanceof Y.ContentType ? item : (item.parent as Y.AbstractType<unknown>)._item;
  if (step === undefined || thing === null || !Y.isDeleted(step.insertions, thing.id)) return false;
  if (!(thing.content instanceof Y.ContentType)) return false;
  return [...thing.content.type._map.values()].some((field) => !field.deleted && field.id.client !== me);
}
