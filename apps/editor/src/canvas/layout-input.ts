import type { FlowDefinition } from '@baton/flow-schema';
import type { Position } from '../draft/edits.js';
import { drawFlow, type DrawnNode } from './draw-flow.js';
import { groupIdOf } from './group-shape.js';
import type { LayoutInput } from './layout.js';

const NO_PROBLEMS = new Map<string, never>();

/**
 * What of a flow is arranged: everything, or only the chosen cards. A group that is drawn as one card is one here, too.
 */
export function layoutInput(flow: FlowDefinition, chosen?: ReadonlySet<string>): LayoutInput {
  const drawing = drawFlow(flow, NO_PROBLEMS);
  const groupOf = new Map(flow.nodes.map(({ id, group }) => [id, group]));
  const known = new Set(flow.groups.map(({ id }) => id));
  const cards = drawing.nodes.filter((node) => node.type !== 'frame' && (chosen === undefined || chosen.has(node.id)));
  const ids = new Set(cards.map(({ id }) => id));
  return {
    nodes: cards.map((card) => {
      const group = groupOf.get(card.id);
      return {
        id: card.id,
        ...rectOf(card),
        ...(group !== undefined && known.has(group) ? { group } : {}),
        ...(card.type === 'note' ? { follows: true } : {}),
      };
    }),
    edges: drawing.edges
      .filter(({ source, target }) => ids.has(source) && ids.has(target))
      .map(({ source, target }) => ({ source, target })),
  };
}

const rectOf = ({ position: { x, y }, width, height }: DrawnNode) => ({ x, y, width, height });

/** Places of the nodes of the flow, from places of cards: the members of a collapsed group move with its card. */
export function placesOfNodes(
  flow: FlowDefinition,
  input: LayoutInput,
  places: ReadonlyMap<string, Position>,
): Map<string, Position> {
  const from = new Map(input.nodes.map((node) => [node.id, node]));
  const result = new Map<string, Position>();
  for (const [id, place] of places) {
    const groupId = groupIdOf(id);
    const before = from.get(id);
    if (groupId === undefined) result.set(id, place);
    else if (before !== undefined) {
      for (const node of flow.nodes.filter(({ group }) => group === groupId)) {
        const { x, y } = node.position;
        result.set(node.id, { x: Math.round(x + place.x - before.x), y: Math.round(y + place.y - before.y) });
      }
    }
  }
  return result;
}
