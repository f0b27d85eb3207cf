import { describe, expect, it } from '@jest/globals';
import { addNode } from '../draft/edits.js';
import { smallFlow } from '../draft/small-flow.js';
import { freePlace } from './free-place.js';

describe('the place of a new node', () => {
  it('is the one that was wanted when it is free', () => {
    expect(freePlace(smallFlow(), { x: 900.4, y: 900.6 })).toEqual({ x: 900, y: 901 });
  });

  it('covers no node that was put there before', () => {
    const flow = smallFlow();
    const first = freePlace(flow, { x: 900, y: 900 });
    const note = flow.nodes.find((node) => node.id === 'remark');
    if (note === undefined) throw new Error('the small flow has a remark');
    const second = freePlace(addNode({ ...note, id: 'other', position: first })(flow), { x: 900, y: 900 });
    expect(second.y - first.y).toBeGreaterThanOrEqual(45);
    expect(second.x).toBe(first.x);
  });
});
