import { boundsOf, type Rect, type Size } from './card-shape.js';
import type { ViewNode } from './view-nodes.js';

export interface Look {
  x: number;
  y: number;
  zoom: number;
}

/** At a smaller zoom the cards' text cannot be read. */
const READABLE = 0.6;
/** Kept free around the whole flow, as a share of the canvas on each side. */
const MARGIN = 0.06;
/** Kept free above and before the card where a call begins, pixels. */
const CORNER = 48;

/**
 * Where to look first on a canvas of that size: at the whole flow, or, when that would be too small to read, at where a
 * call begins. A start inside of a group that is drawn as one card begins at that card. Null when there is nothing yet.
 */
export function firstLook(
  nodes: readonly ViewNode[],
  startId: string | undefined,
  { width, height }: Size,
): Look | null {
  const bounds = boundsOf(nodes.map(rectOf));
  if (bounds === null || width === 0 || height === 0) return null;
  const room = 1 - 2 * MARGIN;
  const zoom = Math.min((width * room) / bounds.width, (height * room) / bounds.height, 1);
  const start = startId === undefined ? undefined : nodes.find((node) => shows(node, startId));
  if (zoom < READABLE && start !== undefined) {
    const { x, y } = start.position;
    return { x: CORNER - x * READABLE, y: CORNER - y * READABLE, zoom: READABLE };
  }
  return {
    x: width / 2 - (bounds.x + bounds.width / 2) * zoom,
    y: height / 2 - (bounds.y + bounds.height / 2) * zoom,
    zoom,
  };
}

const shows = (node: ViewNode, id: string): boolean =>
  node.id === id || (node.type === 'collapsed' && node.data.members.includes(id));

export const rectOf = ({ position, width = 0, height = 0 }: ViewNode): Rect => ({ ...position, width, height });
