import type { ShortcutId } from './shortcuts.js';

export type MenuItem = ShortcutId | 'addOnEdge' | 'line';

/** What is selected where the menu opens. */
export interface MenuPlace {
  cards: number;
  groups: number;
  edges: number;
  /** Some of the cards are in a group. */
  grouped: boolean;
  mayEdit: boolean;
}

/** What the menu offers; `line` parts it. */
export function menuItems({ cards, groups, edges, grouped, mayEdit }: MenuPlace): MenuItem[] {
  if (!mayEdit) return [...(cards > 0 ? (['copy', 'line'] as const) : []), 'selectAll', 'showAll', 'search', 'help'];
  if (cards + groups > 0) {
    return [
      ...(cards === 1 && groups === 0 ? (['addNext', 'line'] as const) : []),
      'copy',
      'cut',
      'duplicate',
      'line',
      'group',
      ...(grouped || groups > 0 ? (['ungroup', 'collapse'] as const) : []),
      ...(cards > 1 ? (['arrange'] as const) : []),
      'line',
      'remove',
    ];
  }
  if (edges > 0) return [...(edges === 1 ? (['addOnEdge'] as const) : []), 'remove'];
  return ['addAnywhere', 'addNote', 'paste', 'line', 'selectAll', 'arrange', 'showAll', 'search', 'help'];
}
