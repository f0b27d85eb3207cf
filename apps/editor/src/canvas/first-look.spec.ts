import { describe, expect, it } from '@jest/globals';
import { groupNodes, setCollapsed } from '../draft/edits-groups.js';
import { moveNodes } from '../draft/edits.js';
import { smallFlow } from '../draft/small-flow.js';
import { createCanvasView } from './canvas-view.js';
import { firstLook } from './first-look.js';

const size = { width: 1_000, height: 700 };
const farAway = moveNodes(new Map([['bye', { x: 9_000, y: 0 }]]));
const drawn = (flow: ReturnType<typeof smallFlow>) => {
  const view = createCanvasView();
  view.draw(flow, new Map());
  return view.store.getState().nodes;
};

describe('the first look at a flow', () => {
  it('is at all of it when that can be read', () => {
    const look = firstLook(drawn(smallFlow()), 'start', size);
    expect(look?.zoom).toBe(1);
  });

  it('is at where a call begins when it cannot', () => {
    const flow = moveNodes(new Map([['start', { x: 300, y: -200 }]]))(farAway(smallFlow()));
    expect(firstLook(drawn(flow), 'start', size)).toEqual({ x: 48 - 180, y: 48 + 120, zoom: 0.6 });
  });

  it('is at the group in which a call begins when that is drawn as one card', () => {
    const flow = setCollapsed('g', true)(groupNodes(['start', 'greet'], 'g', 'Hello')(farAway(smallFlow())));
    const nodes = drawn(flow);
    const group = nodes.find(({ type }) => type === 'collapsed');
    expect(firstLook(nodes, 'start', size)?.x).toBe(48 - (group?.position.x ?? 0) * 0.6);
  });

  it('waits for cards and for a canvas', () => {
    expect(firstLook([], 'start', size)).toBeNull();
    expect(firstLook(drawn(smallFlow()), 'start', { width: 0, height: 0 })).toBeNull();
  });
});
