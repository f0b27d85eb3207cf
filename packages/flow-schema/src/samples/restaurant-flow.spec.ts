import { describe, expect, it } from '@jest/globals';
import { restaurantFlow } from './restaurant-flow.js';

/** A node on the canvas, in its pixels. */
const WIDTH = 220;
const HEIGHT = 90;

describe('the sample flow on the canvas', () => {
  it('has no two nodes over one another', () => {
    const { nodes } = restaurantFlow;
    const overlapping = nodes.flatMap((a, index) =>
      nodes
        .slice(index + 1)
        .filter((b) => Math.abs(a.position.x - b.position.x) < WIDTH && Math.abs(a.position.y - b.position.y) < HEIGHT)
        .map((b) => `${a.id} ${b.id}`),
    );
    expect(overlapping).toEqual([]);
  });

  it('names every node for people', () => {
    expect(restaurantFlow.nodes.filter(({ label }) => label === '')).toEqual([]);
  });
});
