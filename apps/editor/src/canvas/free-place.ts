import type { FlowDefinition } from '@baton/flow-schema';
import type { Position } from '../draft/edits.js';
import { CARD_WIDTH, type Rect, type Size } from './card-shape.js';
import { toCanvasNodes } from './to-canvas.js';

const NO_PROBLEMS = new Map<string, never>();
const USUAL: Size = { width: CARD_WIDTH, height: 140 };
const MARGIN = 24;

/** The place at `wanted`, moved down until a card of this size covers no other; whole pixels. */
export function freePlace(flow: FlowDefinition, wanted: Position, size: Size = USUAL): Position {
  const place = { x: Math.round(wanted.x), y: Math.round(wanted.y) };
  const cards = toCanvasNodes(flow, NO_PROBLEMS)
    .map(({ position, width, height }): Rect => ({ ...position, width, height }))
    .filter((card) => place.x < card.x + card.width + MARGIN && card.x < place.x + size.width + MARGIN)
    .sort((a, b) => a.y - b.y);
  for (const card of cards) {
    const above = place.y + size.height + MARGIN <= card.y;
    const below = place.y >= card.y + card.height + MARGIN;
    if (!above && !below) place.y = Math.round(card.y + card.height + MARGIN);
  }
  return place;
}
