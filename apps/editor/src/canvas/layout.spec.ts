import { describe, expect, it } from '@jest/globals';
import { restaurantFlow } from '@baton/flow-schema';
import { groupNodes, setCollapsed } from '../draft/edits-groups.js';
import { smallFlow } from '../draft/small-flow.js';
import { arrange } from './layout.js';
import { layoutInput, placesOfNodes } from './layout-input.js';

describe('arranging', () => {
  it('runs from left to right along the edges, and covers nothing', () => {
    const input = layoutInput(restaurantFlow);
    const places = arrange(input);
    const cards = input.nodes
      .filter(({ follows }) => follows !== true)
      .map((node) => ({ ...node, ...places.get(node.id) }));
    for (const a of cards) {
      for (const b of cards) {
        if (a.id >= b.id) continue;
        const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(apart ? '' : `${a.id} covers ${b.id}`).toBe('');
      }
    }
    const start = places.get('start');
    expect(start?.x).toBe(Math.min(...cards.map(({ x }) => x)));
  });

  it('gives the same places again, and stays where the flow was', () => {
    const input = layoutInput(smallFlow());
    expect(arrange(input)).toEqual(arrange(input));
    const places = [...arrange({ ...input, nodes: input.nodes.map((n) => ({ ...n, x: n.x + 700 })) }).values()];
    expect(Math.min(...places.map(({ x }) => x))).toBe(700);
  });

  it('keeps a note beside what it stood beside', () => {
    const input = layoutInput(smallFlow());
    const near = { ...input, nodes: input.nodes.map((n) => (n.id === 'remark' ? { ...n, x: -300, y: 0 } : n)) };
    const places = arrange(near);
    expect((places.get('remark')?.x ?? 0) - (places.get('start')?.x ?? 0)).toBe(-300);
  });

  it('keeps a group together', () => {
    const flow = groupNodes(['greet', 'bye'], 'g', 'Hello and goodbye')(smallFlow());
    expect(layoutInput(flow).nodes.find(({ id }) => id === 'bye')?.group).toBe('g');
    const places = arrange(layoutInput(flow));
    expect(places.size).toBe(6);
  });

  it('moves the members of a collapsed group with its card', () => {
    const flow = setCollapsed('g', true)(groupNodes(['greet', 'size'], 'g', 'Welcome')(smallFlow()));
    const input = layoutInput(flow);
    expect(input.nodes.map(({ id }) => id)).toContain('group:g');
    expect(input.edges).toContainEqual({ source: 'group:g', target: 'bye' });
    const places = placesOfNodes(flow, input, arrange(input));
    const moved = (id: string) =>
      (places.get(id)?.x ?? 0) - (flow.nodes.find((node) => node.id === id)?.position.x ?? 0);
    expect(moved('greet')).toBe(moved('size'));
    expect([...places.keys()].sort()).toEqual(['bye', 'greet', 'person', 'remark', 'size', 'start']);
  });

  it('arranges only what is chosen', () => {
    const input = layoutInput(smallFlow(), new Set(['greet', 'size']));
    expect(input.nodes.map(({ id }) => id)).toEqual(['greet', 'size']);
    expect(input.edges).toEqual([{ source: 'greet', target: 'size' }]);
  });
});
