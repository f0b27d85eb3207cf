import { describe, expect, it } from '@jest/globals';
import { groupNodes } from '../draft/edits-groups.js';
import { moveNodes } from '../draft/edits.js';
import { smallFlow } from '../draft/small-flow.js';
import { createCanvasView } from './canvas-view.js';

/** `greet` and `size` are in a group, far from the others. */
const grouped = () =>
  groupNodes(
    ['greet', 'size'],
    'g',
    'Hello',
  )(
    moveNodes(
      new Map([
        ['greet', { x: 1_000, y: 0 }],
        ['size', { x: 1_400, y: 0 }],
        ['bye', { x: 0, y: 800 }],
      ]),
    )(smallFlow()),
  );

describe('a card that is dragged', () => {
  const drawn = () => {
    const view = createCanvasView();
    view.draw(grouped(), new Map());
    const frame = () => view.store.getState().nodes.find(({ type }) => type === 'frame');
    const drag = (id: string, x: number, y: number, dragging = true) =>
      view.changeNodes([{ type: 'position', id, position: { x, y }, dragging }]);
    return { frame, drag };
  };

  it('joins the group in the frame of which its middle is, which is lit meanwhile', () => {
    const { frame, drag } = drawn();
    drag('bye', 1_200, 20);
    expect(frame()?.data.receives).toBe(true);
    expect([...drag('bye', 1_200, 20, false).homes]).toEqual([['bye', 'g']]);
    expect(frame()?.data.receives).toBeUndefined();
  });

  it('joins nothing beside it', () => {
    const { frame, drag } = drawn();
    drag('bye', 600, 20);
    expect(frame()?.data.receives).toBeUndefined();
    expect(drag('bye', 600, 20, false).homes.size).toBe(0);
  });

  it('leaves its group when it is wholly out of the frame, which stays as it was meanwhile', () => {
    const { frame, drag } = drawn();
    const before = frame()?.width ?? 0;
    drag('size', 1_450, 900);
    expect(frame()?.width).toBe(before);
    expect([...drag('size', 1_450, 900, false).homes]).toEqual([['size', undefined]]);
  });

  it('stays in its group while a part of it is in the frame', () => {
    const { drag } = drawn();
    for (const x of [1_100, 1_410, 1_600]) {
      drag('size', x, 60);
      expect(drag('size', x, 60, false).homes.size).toBe(0);
    }
  });

  it('stays in its group when arrow keys move it', () => {
    const { drag } = drawn();
    expect(drag('size', 5_000, 0, false).homes.size).toBe(0);
  });
});
