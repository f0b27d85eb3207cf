import { describe, expect, it } from '@jest/globals';
import { restaurantFlow } from '@baton/flow-schema';
import { smallFlow } from '../../draft/small-flow.js';
import { askedSlots, byKeys, isOpenSlot, likelyEntity, newSlot } from './new-slot.js';

describe('one thing more to ask for', () => {
  it('is a variable that nothing fills yet, heard as its type is', () => {
    const flow = {
      ...restaurantFlow,
      nodes: restaurantFlow.nodes.filter(({ type }) => type !== 'ask' && type !== 'confirm'),
    };
    const slot = newSlot(flow, []);
    expect([slot.variable, slot.entity]).toEqual(['party_size', 'people']);
    const second = newSlot(flow, [slot]);
    expect([second.variable, second.entity]).toEqual(['day', 'date']);
  });

  it('is still open where everything is asked for already', () => {
    expect(isOpenSlot(restaurantFlow, newSlot(restaurantFlow))).toBe(true);
    const answer = { name: 'answer', type: 'string' as const, personal: false, handoff: false };
    const taken = { ...restaurantFlow, variables: [...restaurantFlow.variables, answer] };
    expect(isOpenSlot(taken, newSlot(restaurantFlow))).toBe(false);
  });

  it('is heard as the variable is heard elsewhere, else as its type', () => {
    expect(likelyEntity(smallFlow(), 'party')).toBe('people');
    expect(likelyEntity({ ...smallFlow(), nodes: [] }, 'party')).toBe('people');
    expect(likelyEntity(smallFlow(), 'nothing')).toBeUndefined();
  });

  it('can be made in a flow that has nothing yet', () => {
    expect(newSlot({ ...smallFlow(), variables: [], entities: [] }, [])).toMatchObject({
      variable: 'answer',
      entity: 'answer',
    });
  });
});

describe('what is asked for in a flow', () => {
  it('is each variable once', () => {
    const names = askedSlots(restaurantFlow).map(({ variable }) => variable);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('party_size');
  });

  it('can be typed where it is digits', () => {
    const [people, date] = restaurantFlow.entities;
    expect([byKeys(people), byKeys(date), byKeys(undefined)]).toEqual([true, false, false]);
  });
});
