import { boundsOf, type Size } from './card-shape.js';

/** How the drawing lies on the map: `x` and `y` of the drawing are the map's corner. */
export interface MapScale {
  x: number;
  y: number;
  zoom: number;
}

interface Placed {
  position: { x: number; y: number };
  width?: number;
  height?: number;
}

const MARGIN = 10;

/** The scale by which all cards are on a map of that size, in its middle. */
export function mapOf(nodes: readonly Placed[], { width, height }: Size): MapScale {
  const bounds = boundsOf(
    nodes.map((node) => ({ ...node.position, width: node.width ?? 0, height: node.height ?? 0 })),
  );
  if (bounds === null) return { x: 0, y: 0, zoom: 0.1 };
  const zoom = Math.min((width - 2 * MARGIN) / bounds.width, (height - 2 * MARGIN) / bounds.height, 0.2);
  return {
    x: bounds.x - (width / zoom - bounds.width) / 2,
    y: bounds.y - (height / zoom - bounds.height) / 2,
    zoom,
  };
}
