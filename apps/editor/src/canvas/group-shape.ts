import { boundsOf, CARD_WIDTH, ENTRY_HANDLE, OUTCOME, type HandlePlace, type Rect, type Size } from './card-shape.js';

const PADDING = 28;
const TITLE = 40;
const HEAD = 36;
const COUNT = 34;
const ENTRY_Y = 18;
const HANDLE = 12;
const GROUP_PREFIX = 'group:';

/** A group's id on the canvas: no node can be called so. */
export const groupCardId = (groupId: string): string => GROUP_PREFIX + groupId;

/** The group that a card or frame of the canvas stands for; undefined for a node. */
export const groupIdOf = (canvasId: string): string | undefined =>
  canvasId.startsWith(GROUP_PREFIX) ? canvasId.slice(GROUP_PREFIX.length) : undefined;

/** The frame around the members of a group; null when it has none. */
export function frameAround(members: readonly Rect[]): Rect | null {
  const bounds = boundsOf(members);
  if (bounds === null) return null;
  return {
    x: bounds.x - PADDING,
    y: bounds.y - PADDING - TITLE,
    width: bounds.width + 2 * PADDING,
    height: bounds.height + 2 * PADDING + TITLE,
  };
}

/** A group that is drawn as one card has a row for each edge that leaves it. */
export const collapsedSize = (exits: number): Size => ({
  width: CARD_WIDTH,
  height: HEAD + COUNT + exits * OUTCOME + (exits > 0 ? 8 : 0) + 4,
});

export function collapsedHandles(exits: readonly { id: string }[]): HandlePlace[] {
  const at = (x: number, y: number) => ({ x: x - HANDLE / 2, y: y - HANDLE / 2, width: HANDLE, height: HANDLE });
  return [
    { ...at(0, ENTRY_Y), id: ENTRY_HANDLE, type: 'target', position: 'left' },
    ...exits.map(({ id }, index): HandlePlace => ({
      ...at(CARD_WIDTH, 2 + HEAD + COUNT + 4 + OUTCOME / 2 + index * OUTCOME),
      id,
      type: 'source',
      position: 'right',
    })),
  ];
}
