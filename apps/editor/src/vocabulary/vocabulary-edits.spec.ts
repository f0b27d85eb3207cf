import { describe, expect, it } from '@jest/globals';
import type { Variable } from '@baton/flow-schema';
import { smallFlow } from '../draft/small-flow.js';
import { addEntry, changeEntry, freeName, inOne, removeEntry } from './vocabulary-edits.js';

const day: Variable = { name: 'day', type: 'date', personal: false, handoff: false };

describe('the vocabulary', () => {
  it('is added to, changed and taken from', () => {
    const added = addEntry({ kind: 'variable', entry: day })(smallFlow());
    expect(added.variables.map(({ name }) => name)).toEqual(['party', 'day']);
    expect(changeEntry({ kind: 'variable', entry: { ...day, personal: true } })(added).variables[1]?.personal).toBe(
      true,
    );
    expect(removeEntry('variable', 'party')(added).variables).toEqual([day]);
  });

  it('keeps an entry whose name somebody else has just added', () => {
    const flow = smallFlow();
    expect(addEntry({ kind: 'variable', entry: { ...day, name: 'party' } })(flow)).toBe(flow);
  });

  it('is changed by several edits as one', () => {
    const flow = inOne(addEntry({ kind: 'variable', entry: day }), removeEntry('entity', 'people'))(smallFlow());
    expect([flow.variables.length, flow.entities.length]).toEqual([2, 0]);
  });

  it.each([
    ['Number of guests', 'number_of_guests'],
    ['Numéro de l’hôte !', 'numero_de_l_hote'],
    ['2nd day', 'nd_day'],
    ['…', 'variable'],
    ['Party', 'party_2'],
    ['today', 'today_2'],
    ['x'.repeat(100), 'x'.repeat(58)],
  ])('makes a name of “%s”', (words, name) => {
    expect(freeName(smallFlow(), 'variable', words)).toBe(name);
  });
});
