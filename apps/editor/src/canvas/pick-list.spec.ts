import { describe, expect, it } from '@jest/globals';
import { outcomesOf } from '@baton/flow-schema';
import { fitsOnEdge } from '../draft/edits-insert.js';
import { smallFlow } from '../draft/small-flow.js';
import { newNode } from './new-node.js';
import { matchingTypes, paletteGroups, picksFor, typesFor } from './pick-list.js';
import { nodeForms } from '../node-forms/node-forms.js';

const flow = smallFlow();

describe('the list of cards to add', () => {
  it('has every kind but the start', () => {
    const types = paletteGroups.flatMap((group) => group.types);
    expect([...types].sort()).toEqual(
      Object.keys(nodeForms)
        .filter((type) => type !== 'start')
        .sort(),
    );
  });

  it('has on an edge just what the flow can run through', () => {
    const fits = typesFor('place').filter((type) => {
      const node = newNode(flow, type, [], { x: 0, y: 0 });
      return fitsOnEdge(node) && outcomesOf(node).length > 0;
    });
    expect(typesFor('edge')).toEqual(fits);
  });

  it('is filtered by words, what begins with them first', () => {
    expect(matchingTypes(typesFor('place'), 'say')[0]).toBe('say');
    expect(matchingTypes(typesFor('place'), 'web req')).toEqual(['request']);
    expect(matchingTypes(typesFor('place'), 'nothing like it')).toEqual([]);
  });

  it('has cards that exist, too, when an outcome is to lead somewhere', () => {
    const picks = picksFor({ kind: 'outcome', nodeId: 'size', outcome: 'silence' }, flow, 'greeting');
    expect(picks[0]?.nodeId).toBe('greet');
    expect(picksFor({ kind: 'place' }, flow, 'greeting')).toEqual([]);
  });
});
