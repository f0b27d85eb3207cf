import { describe, expect, it } from '@jest/globals';
import { restaurantFlow } from '@baton/flow-schema';
import { smallFlow } from '../../draft/small-flow.js';
import { expectationAt } from './expectation-at.js';

describe('what is listened for', () => {
  it('at a question is its answer', () => {
    const expected = expectationAt(smallFlow(), 'size');
    expect([expected.askedEntity, expected.entities, expected.intents]).toEqual(['people', ['people'], []]);
  });

  it('at a choice are its intents, and what rules watch for', () => {
    const choose = restaurantFlow.nodes.find(({ type }) => type === 'choose');
    const expected = expectationAt(restaurantFlow, choose?.id ?? '');
    expect(expected.intents.length).toBeGreaterThan(1);
    expect(expected.watchedIntents.length).toBeGreaterThan(0);
  });

  it('anywhere is everything that the flow knows', () => {
    const expected = expectationAt(restaurantFlow, null);
    expect(expected.intents).toHaveLength(restaurantFlow.intents.length);
    expect(expected.entities).toHaveLength(restaurantFlow.entities.length);
    expect(expectationAt(restaurantFlow, 'gone')).toEqual(expected);
    expect(expectationAt({ ...smallFlow(), nodes: [] }, 'size').entities).toEqual(['people']);
  });
});
