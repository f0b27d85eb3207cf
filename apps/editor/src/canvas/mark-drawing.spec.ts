import { describe, expect, it } from '@jest/globals';
import { smallFlow } from '../draft/small-flow.js';
import type { MarkLayers } from './canvas-marks.js';
import { createCanvasView } from './canvas-view.js';

const layer = (nodes: [string, { tone: 'here' | 'path'; label?: string }][]): MarkLayers => ({
  simulator: { nodes: new Map(nodes), edges: new Map([['e2', { tone: 'path' }]]) },
});

describe('marks over the drawing', () => {
  it('stand in what a card shows and in its name, until they are taken away', () => {
    const view = createCanvasView();
    view.draw(smallFlow(), new Map());
    const card = () => view.store.getState().nodes.find(({ id }) => id === 'greet');
    view.mark(layer([['greet', { tone: 'here', label: 'Step 2' }]]));
    expect(card()?.data.marks).toEqual([{ tone: 'here', label: 'Step 2' }]);
    expect(card()?.ariaLabel).toBe('Say: Greeting: Hello.. Step 2');
    expect(view.store.getState().edges.find(({ id }) => id === 'e2')?.ariaLabel).toContain('The call came past here');
    view.mark({});
    expect(card()?.data.marks).toBeUndefined();
    expect(card()?.ariaLabel).toBe('Say: Greeting: Hello.');
  });

  it('draw no card again whose marks are the same', () => {
    const view = createCanvasView();
    view.draw(smallFlow(), new Map());
    view.mark(layer([['greet', { tone: 'here' }]]));
    const before = view.store.getState().nodes;
    view.mark(
      layer([
        ['greet', { tone: 'here' }],
        ['bye', { tone: 'path' }],
      ]),
    );
    const after = view.store.getState().nodes;
    const redrawn = after.filter((node, at) => node !== before[at]);
    expect(redrawn.map(({ id }) => id)).toEqual(['bye']);
  });

  it('stay over a card that is drawn again', () => {
    const view = createCanvasView();
    const flow = smallFlow();
    view.draw(flow, new Map());
    view.mark(layer([['greet', { tone: 'here' }]]));
    view.draw({ ...flow, nodes: flow.nodes.map((n) => (n.id === 'greet' ? { ...n, label: 'Hi' } : n)) }, new Map());
    const card = view.store.getState().nodes.find(({ id }) => id === 'greet');
    expect(card?.ariaLabel).toBe('Say: Hi: Hello.. The call is here');
    expect(card?.data.marks).toEqual([{ tone: 'here' }]);
  });
});
