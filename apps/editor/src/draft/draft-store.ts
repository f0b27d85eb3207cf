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
export function createDraftStore(document: DraftDocument, now: () => number) {
  const store = createStore<DraftState>(() => ({ definition: document.definition() }));
  const undoable = createStore<Undoable>(() => ({ canUndo: false, canRedo: false }));
  const steps: Y.UndoManager = new Y.UndoManager(document.edited, {
    trackedOrigins: new Set([origins.local]),
    captureTimeout: Number.MAX_SAFE_INTEGER,
    deleteFilter: (item) => !isOfSharedThing(item, taken, document.doc.clientID),
  });
  /** The step that is being taken back. */
  let taken: Step;
  let last: { group: string; at: number } | null = null;

  document.doc.on('update', () => store.setState({ definition: document.definition() }));
  const tell = (): void => undoable.setState({ canUndo: steps.canUndo(), canRedo: steps.canRedo() });
  for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const) steps.on(event, tell);

  const apply = (edit: Edit, group?: string): void => {
    const present = document.definition();
    const next = edit(present);
    if (next === present) return;
    const joins = group !== undefined && last?.group === group && now() - last.at < SAME_STEP_MS;
    if (!joins) steps.stopCapturing();
    document.apply(next, origins.local);
    // The document tells of a change of one's own before it shows it.
    store.setState({ definition: document.definition() });
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
