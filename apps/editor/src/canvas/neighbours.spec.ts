import { describe, expect, it } from '@jest/globals';
import { connect } from '../draft/edits.js';
import { smallFlow } from '../draft/small-flow.js';
import { neighbour } from './neighbours.js';

const cards = smallFlow().nodes.map(({ id }, index) => ({
  id,
  type: 'card',
  position: { x: index * 300, y: index * 10 },
}));

describe('going from card to card', () => {
  it('follows the flow on and back', () => {
    const flow = connect('size', 'silence', 'greet')(smallFlow());
    expect(neighbour(flow, cards, 'size', 'on')).toBe('bye');
    expect(neighbour(flow, cards, 'size', 'back')).toBe('greet');
  });

  it('goes to what stands there where nothing leads', () => {
    expect(neighbour(smallFlow(), cards, 'bye', 'on')).toBe('person');
    expect(neighbour(smallFlow(), cards, 'person', 'up')).toBe('bye');
    expect(neighbour(smallFlow(), cards, 'person', 'down')).toBe('remark');
    expect(neighbour(smallFlow(), cards, 'start', 'up')).toBeUndefined();
  });
});
