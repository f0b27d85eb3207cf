import { texts } from '../../texts.js';
import type { Fixing } from './fix.js';

/** A line that leads nowhere, comes from nowhere, or stands twice: without it the call goes as it goes now. */
export const removeEdge: Fixing = (flow, { path }) => {
  const [collection, position] = path;
  const edge = collection === 'edges' && typeof position === 'number' ? flow.edges[position] : undefined;
  if (edge === undefined) return undefined;
  return {
    label: texts.fixes.removeEdge,
    safe: true,
    // By what it is, not by its place or id: either may belong to another one by now.
    edit: (present) => ({ ...present, edges: present.edges.filter((candidate) => candidate !== edge) }),
  };
};
