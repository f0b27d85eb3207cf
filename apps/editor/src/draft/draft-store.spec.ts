import { beforeEach, describe, expect, it } from '@jest/globals';
import { createDraftStore, type DraftStore } from './draft-store.js';
import { moveNodes, remove } from './edits.js';
import { smallFlow } from './small-flow.js';

const move = (id: string, x: number) => moveNodes(new Map([[id, { x, y: 0 }]]));
const xOf = (draft: DraftStore, id: string) => draft.definition().nodes.find((node) => node.id === id)?.position.x;

describe('the draft store', () => {
  let clock = 0;
  let draft: DraftStore;
  beforeEach(() => {
    clock = 0;
    draft = createDraftStore(smallFlow(), () => clock);
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
    expect(draft.history.getState().pastStates).toHaveLength(4);
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
    expect(draft.history.getState().pastStates).toHaveLength(0);
  });

  it('brings deleted nodes back with their edges', () => {
    draft.apply(remove(['size'], []));
    expect(draft.definition().edges.map((edge) => edge.id)).toEqual(['e1']);
    draft.undo();
    expect(draft.definition()).toEqual(smallFlow());
  });
});
