import { describe, expect, it } from '@jest/globals';
import { restaurantFlow } from '@baton/flow-schema';
import { smallFlow } from '../../draft/small-flow.js';
import { askedSlots, byKeys, likelyEntity, newSlot } from './new-slot.js';

describe('one thing more to ask for', () => {
  it('is a variable that is not asked for yet, heard as its type is', () => {
    const slot = newSlot(restaurantFlow, []);
    expect([slot.variable, slot.entity]).toEqual(['party_size', 'people']);
    const second = newSlot(restaurantFlow, [slot]);
    expect([second.variable, second.entity]).toEqual(['day', 'date']);
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
