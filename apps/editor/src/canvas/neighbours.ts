import { outcomesOf, type FlowDefinition } from '@baton/flow-schema';
import { mainOutcome } from '../draft/edits-insert.js';

export type Direction = 'on' | 'back' | 'up' | 'down';

interface Place {
  id: string;
  position: { x: number; y: number };
  type?: string;
}

/**
 * The card to which one goes from here: `on` where the flow mainly goes, `back` to where it comes from, `up` and
 * `down` to the nearest card above or below. Undefined when there is none.
 */
export function neighbour(
  flow: FlowDefinition,
  cards: readonly Place[],
  from: string,
  direction: Direction,
): string | undefined {
  if (direction === 'on') return following(flow, from) ?? nearest(cards, from, (dx, dy) => dx > 0 && dx > Math.abs(dy));
  if (direction === 'back') {
    const edge = flow.edges.find(({ target, source }) => target === from && source !== from);
    return edge?.source ?? nearest(cards, from, (dx, dy) => dx < 0 && -dx > Math.abs(dy));
  }
  return nearest(cards, from, (_dx, dy) => (direction === 'down' ? dy > 0 : dy < 0));
}

function following(flow: FlowDefinition, from: string): string | undefined {
  const node = flow.nodes.find(({ id }) => id === from);
  if (node === undefined) return undefined;
  const order = [mainOutcome(node), ...outcomesOf(node)];
  const edges = flow.edges.filter(({ source, target }) => source === from && target !== from);
  for (const outcome of order) {
    const edge = edges.find((one) => one.outcome === outcome);
    if (edge !== undefined) return edge.target;
  }
  return undefined;
}

/** What is beside counts for more than what is aside. */
const ASIDE = 3;

function nearest(cards: readonly Place[], from: string, lies: (dx: number, dy: number) => boolean): string | undefined {
  const here = cards.find(({ id }) => id === from);
  if (here === undefined) return undefined;
  let best: { id: string; distance: number } | undefined;
  for (const { id, position, type } of cards) {
    const dx = position.x - here.position.x;
    const dy = position.y - here.position.y;
    if (id === from || type === 'frame' || !lies(dx, dy)) continue;
    const vertical = Math.abs(dy) >= Math.abs(dx);
    const distance = Math.hypot(dx * (vertical ? ASIDE : 1), dy * (vertical ? 1 : ASIDE));
    if (best === undefined || distance < best.distance) best = { id, distance };
  }
  return best?.id;
}
