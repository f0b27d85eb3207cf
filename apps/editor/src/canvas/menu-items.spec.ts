import { describe, expect, it } from '@jest/globals';
import { menuItems } from './menu-items.js';

const nothing = { cards: 0, groups: 0, edges: 0, grouped: false, mayEdit: true };

describe('the menu of the canvas', () => {
  it('offers what fits what is selected', () => {
    expect(menuItems({ ...nothing, cards: 1 })).toContain('addNext');
    expect(menuItems({ ...nothing, cards: 2 })).not.toContain('addNext');
    expect(menuItems({ ...nothing, cards: 2 })).toContain('arrange');
    expect(menuItems({ ...nothing, cards: 2, grouped: true })).toContain('ungroup');
    expect(menuItems({ ...nothing, edges: 1 })).toEqual(['addOnEdge', 'remove']);
    expect(menuItems(nothing)).toContain('paste');
  });

  it('changes nothing for who may only look', () => {
    const changing = ['remove', 'cut', 'paste', 'duplicate', 'group', 'arrange', 'addAnywhere', 'addNote'];
    for (const cards of [0, 1]) {
      for (const item of menuItems({ ...nothing, cards, mayEdit: false })) expect(changing).not.toContain(item);
    }
  });
});
