import { beforeEach, describe, expect, it } from '@jest/globals';
import { DraftDocument, madeAnew, origins } from '@baton/shared-draft';
import * as Y from 'yjs';
import { createDraftStore, type DraftStore } from './draft-store.js';
import { addNode, moveNodes, remove } from './edits.js';
import { smallFlow } from './small-flow.js';

const move = (id: string, x: number) => moveNodes(new Map([[id, { x, y: 0 }]]));
const xOf = (draft: DraftStore, id: string) => draft.definition().nodes.find((node) => node.id === id)?.position.x;

describe('the draft store', () => {
  let clock = 0;
  let document: DraftDocument;
  let draft: DraftStore;
  beforeEach(() => {
    clock = 0;
    document = new DraftDocument();
    document.apply(smallFlow(), origins.server);
    draft = createDraftStore(document, () => clock);
  });

  /** What somebody else does who has seen everything. */
  const someoneElse = (change: Parameters<DraftStore['apply']>[0]): void => {
    const theirs = new DraftDocument();
    Y.applyUpdate(theirs.doc, Y.encodeStateAsUpdate(document.doc));
    theirs.apply(change(theirs.definition()), origins.local);
    Y.applyUpdate(document.doc, Y.encodeStateAsUpdate(theirs.doc), origins.server);
  };
  const stepsBack = (): number => {
    let steps = 0;
    for (; draft.undoable.getState().canUndo; steps += 1) draft.undo();
    return steps;
  };

  it('shows a change at once', () => {
    draft.apply(move('greet', 100));
    expect(draft.store.getState().definition).toBe(draft.definition());
    expect(xOf(draft, 'greet')).toBe(100);
  });

  it('undoes and redoes one drag as one step', () => {
    draft.apply(move('greet', 100));
    draft.apply(move('greet', 200));
    draft.undo();
    expect(xOf(draft, 'greet')).toBe(100);
    draft.undo();
    expect(xOf(draft, 'greet')).toBe(1);
    draft.redo();
    expect(xOf(draft, 'greet')).toBe(100);
  });

  it('makes one step of the key presses that nudge a node', () => {
    for (const x of [10, 20, 30]) {
      clock += 100;
      draft.apply(move('greet', x), 'nudge:greet');
    }
    draft.undo();
    expect(xOf(draft, 'greet')).toBe(1);
    draft.redo();
    expect(xOf(draft, 'greet')).toBe(30);
  });

  it('begins a new step after a pause, in another group, and after the group was ended', () => {
    draft.apply(move('greet', 10), 'nudge:greet');
    clock += 5_000;
    draft.apply(move('greet', 20), 'nudge:greet');
    draft.apply(move('size', 99), 'nudge:size');
    draft.endGroup();
    draft.apply(move('size', 100), 'nudge:size');
    expect(stepsBack()).toBe(4);
  });

  it('does not join an edit to a step that was undone', () => {
    draft.apply(move('greet', 10), 'nudge:greet');
    draft.undo();
    draft.apply(move('greet', 20), 'nudge:greet');
    draft.undo();
    expect(xOf(draft, 'greet')).toBe(1);
  });

  it('records nothing when an edit changes nothing', () => {
    draft.apply((flow) => flow);
    draft.apply((flow) => structuredClone(flow));
    expect(draft.undoable.getState()).toEqual({ canUndo: false, canRedo: false });
  });

  it('brings deleted nodes back with their edges, where they were', () => {
    draft.apply(remove(['size'], []));
    expect(draft.definition().edges.map((edge) => edge.id)).toEqual(['e1']);
    draft.undo();
    expect(draft.definition()).toEqual(smallFlow());
  });

  it('takes back one’s own steps only, and shows what others do', () => {
    draft.apply(move('greet', 10));
    someoneElse(move('size', 77));
    expect(xOf(draft, 'size')).toBe(77);
    expect(draft.store.getState().definition).toBe(draft.definition());
    draft.undo();
    expect([xOf(draft, 'greet'), xOf(draft, 'size')]).toEqual([1, 77]);
    expect(draft.undoable.getState().canUndo).toBe(false);
  });

  it('does not undo over what somebody else has made of it since', () => {
    draft.apply(move('greet', 10));
    someoneElse(move('greet', 55));
    draft.undo();
    expect(xOf(draft, 'greet')).toBe(55);
  });

  it('does not take away a node that somebody else has worked on since', () => {
    const [, greet] = smallFlow().nodes;
    if (greet === undefined) throw new Error('the small flow greets');
    draft.apply(addNode({ ...greet, id: 'say-1' }));
    someoneElse(move('say-1', 55));
    draft.undo();
    expect(xOf(draft, 'say-1')).toBe(55);
  });

  it('goes on in a document that was made anew, in which steps of before cannot be taken back', () => {
    draft.apply(move('greet', 10));
    const next = new DraftDocument(madeAnew(document.doc));
    draft.continueIn(next);
    expect(xOf(draft, 'greet')).toBe(10);
    expect(draft.undoable.getState()).toEqual({ canUndo: false, canRedo: false });
    draft.apply(move('greet', 20));
    expect(next.definition().nodes.find(({ id }) => id === 'greet')?.position.x).toBe(20);
    document.apply(move('greet', 99)(document.definition()), origins.server);
    expect(draft.store.getState().definition).toBe(next.definition());
    draft.undo();
    expect(xOf(draft, 'greet')).toBe(10);
    expect(draft.undoable.getState()).toEqual({ canUndo: false, canRedo: true });
  });
});
