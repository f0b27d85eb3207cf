import type { FlowDefinition } from '@baton/flow-schema';
import type { Position } from '../draft/edits.js';

/** About as large as a card; one that is placed by us begins at least this far from the others. */
const CARD = { width: 260, height: 120 };

/** The place at `wanted`, moved down until no node begins that near; whole pixels. */
export function freePlace(flow: FlowDefinition, wanted: Position): Position {
  const place = { x: Math.round(wanted.x), y: Math.round(wanted.y) };
  const near = ({ position }: { position: Position }) =>
    Math.abs(position.x - place.x) < CARD.width && Math.abs(position.y - place.y) < CARD.height;
  while (flow.nodes.some(near)) place.y += CARD.height;
  return place;
}
