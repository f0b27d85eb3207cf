import { describe, expect, it } from '@jest/globals';
import type { FlowDefinition } from '@baton/flow-schema';
import { moveNodes } from '../draft/edits.js';
import { smallFlow } from '../draft/small-flow.js';
import { createCanvasView } from './canvas-view.js';
import { drawFlow } from './draw-flow.js';

const NONE = new Map<string, never>();
const grouped = (collapsed: boolean): FlowDefinition => {
  const flow = smallFlow();
  const members = ['greet', 'size'];
  return {
    ...flow,
    groups: [{ id: 'g', label: 'Welcome', conversation: {}, ...(collapsed ? { collapsed } : {}) }],
    nodes: flow.nodes.map((node) => (members.includes(node.id) ? { ...node, group: 'g' } : node)),
  };
};

describe('the drawing of a whole flow', () => {
  it('draws again only what an edit touched', () => {
    const flow = smallFlow();
    const before = drawFlow(flow, NONE);
    const after = drawFlow(moveNodes(new Map([['greet', { x: 7, y: 7 }]]))(flow), NONE, before);
    const redrawn = after.nodes.filter((node, at) => node !== before.nodes[at]);
    expect(redrawn.map(({ id }) => id)).toEqual(['greet']);
    expect(after.edges[2]).toBe(before.edges[2]);
  });

  it('puts a frame around the members of a group, behind them', () => {
    const { nodes } = drawFlow(grouped(false), NONE);
    const [frame] = nodes;
    expect(frame).toMatchObject({ id: 'group:g', type: 'frame', zIndex: -1, data: { members: ['greet', 'size'] } });
    const inside = nodes.find(({ id }) => id === 'size');
    expect(frame?.position.x).toBeLessThan(inside?.position.x ?? 0);
    expect((frame?.position.y ?? 0) + (frame?.height ?? 0)).toBeGreaterThan(
      (inside?.position.y ?? 0) + (inside?.height ?? 0),
    );
  });

  it('draws a collapsed group as one card that keeps the edges across its border', () => {
    const { nodes, edges } = drawFlow(grouped(true), NONE);
    expect(nodes.map(({ id }) => id)).toEqual(['group:g', 'start', 'bye', 'person', 'remark']);
    expect(edges.map(({ source, sourceHandle, target }) => [source, sourceHandle, target])).toEqual([
      ['start', 'next', 'group:g'],
      ['group:g', 'e3', 'bye'],
    ]);
    expect(nodes[0]?.data).toMatchObject({ exits: [{ id: 'e3', words: 'Party size: Answered' }] });
  });
});

describe('a group on the canvas', () => {
  const drag = (flow: FlowDefinition) => {
    const view = createCanvasView();
    view.draw(flow, NONE);
    const { x, y } = view.store.getState().nodes[0]?.position ?? { x: 0, y: 0 };
    const position = { x: x + 100, y: y + 10 };
    const { places } = view.changeNodes([{ type: 'position', id: 'group:g', position, dragging: false }]);
    return { view, ended: places };
  };

  it('takes its members with it', () => {
    expect([...drag(grouped(false)).ended]).toEqual([
      ['greet', { x: 101, y: 11 }],
      ['size', { x: 102, y: 12 }],
    ]);
  });

  it('takes its members with it as one card, too', () => {
    expect([...drag(grouped(true)).ended]).toEqual([
      ['greet', { x: 101, y: 11 }],
      ['size', { x: 102, y: 12 }],
    ]);
  });

  it('has a frame that follows a member which arrow keys move', () => {
    const view = createCanvasView();
    view.draw(grouped(false), NONE);
    const before = view.store.getState().nodes[0]?.width ?? 0;
    view.changeNodes([{ type: 'position', id: 'size', position: { x: 502, y: 2 }, dragging: false }]);
    expect(view.store.getState().nodes[0]?.width).toBe(before + 500);
  });
});
