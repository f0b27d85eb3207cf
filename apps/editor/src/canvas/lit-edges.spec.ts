import { describe, expect, it } from '@jest/globals';
import { smallFlow } from '../draft/small-flow.js';
import { createCanvasView } from './canvas-view.js';

describe('edges beside what is selected', () => {
  const drawn = () => {
    const view = createCanvasView();
    view.draw(smallFlow(), new Map());
    const lit = () => view.store.getState().edges.flatMap(({ id, data }) => (data?.lit === true ? [id] : []));
    return { view, lit };
  };

  it('are lit, and only those', () => {
    const { view, lit } = drawn();
    view.select('greet');
    expect(lit()).toEqual(['e1', 'e2']);
    view.select('bye');
    expect(lit()).toEqual(['e3']);
    view.select(null);
    expect(lit()).toEqual([]);
  });

  it('stay lit when the flow is drawn again, and are the same objects when nothing is selected', () => {
    const { view, lit } = drawn();
    view.changeNodes([{ type: 'select', id: 'greet', selected: true }]);
    view.draw({ ...smallFlow(), name: 'Other' }, new Map());
    expect(lit()).toEqual(['e1', 'e2']);
    view.select(null);
    const { edges } = view.store.getState();
    view.changeNodes([{ type: 'select', id: 'greet', selected: false }]);
    expect(view.store.getState().edges).toBe(edges);
  });
});
