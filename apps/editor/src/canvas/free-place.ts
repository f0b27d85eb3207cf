import type { FlowDefinition } from '@baton/flow-schema';
import type { Position } from '../draft/edits.js';

const STEP = 36;

/** The place at `wanted`, moved down and to the right until no node begins right there; whole pixels. */
export function freePlace(flow: FlowDefinition, wanted: Position): Position {
  const place = { x: Math.round(wanted.x), y: Math.round(wanted.y) };
  const near = ({ position }: { position: Position }) =>
    Math.abs(position.x - place.x) < STEP && Math.abs(position.y - place.y) < STEP;
  while (flow.nodes.some(near)) {
    place.x += STEP;
    place.y += STEP;
  }
  return place;
}
