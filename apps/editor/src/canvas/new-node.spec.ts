import { describe, expect, it } from '@jest/globals';
import { restaurantFlow } from '@baton/flow-schema';
import { insertOnEdge } from '../draft/edits-insert.js';
import { drawFlow } from './draw-flow.js';
import { newNode, placeAfter, placed, placeOnEdge, sizeOf } from './new-node.js';

const flow = restaurantFlow;
const NONE = new Map<string, never>();

describe('the place of a node that is added', () => {
  it('is beside the outcome that leads to it, on the same height', () => {
    const card = drawFlow(flow, NONE).nodes.find(({ id }) => id === 'greeting');
    const exit = card?.handles.find(({ type }) => type === 'source');
    const place = placeAfter(flow, 'greeting', exit?.id ?? '');
    expect(place.x).toBeGreaterThan((card?.position.x ?? 0) + (card?.width ?? 0));
    const node = newNode(flow, 'say', [], place);
    const entry = drawFlow({ ...flow, nodes: [...flow.nodes, node] }, NONE).nodes.at(-1)?.handles[0];
    const entryY = node.position.y + (entry?.y ?? 0);
    expect(Math.abs(entryY - (card?.position.y ?? 0) - (exit?.y ?? 0))).toBeLessThanOrEqual(1);
  });

  it('covers no other card', () => {
    const node = placed(flow, newNode(flow, 'ask', [], { x: 0, y: 0 }), placeAfter(flow, 'greeting', 'next'));
    const size = sizeOf(node, flow);
    const covered = drawFlow(flow, NONE).nodes.filter(
      ({ type, position: { x, y }, width, height }) =>
        type !== 'frame' &&
        x < node.position.x + size.width &&
        node.position.x < x + width &&
        y < node.position.y + size.height &&
        node.position.y < y + height,
    );
    expect(covered.map(({ id }) => id)).toEqual([]);
  });

  it('is between the ends of its edge, which make room for it', () => {
    for (const edge of flow.edges) {
      const node = newNode(flow, 'say', [], { x: 0, y: 0 });
      const { position, room } = placeOnEdge(flow, edge, 250);
      const after = insertOnEdge(edge.id, { ...node, position }, room)(flow);
      const xOf = (id: string) => after.nodes.find((one) => one.id === id)?.position.x ?? 0;
      expect(xOf(node.id)).toBeGreaterThan(xOf(edge.source));
      const before = (id: string) => flow.nodes.find((one) => one.id === id)?.position.x ?? 0;
      if (before(edge.target) > before(edge.source) + 260) expect(xOf(edge.target)).toBeGreaterThan(xOf(node.id) + 250);
    }
  });
});
