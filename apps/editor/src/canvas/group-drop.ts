import { groupIdOf } from './group-shape.js';
import { rectOf } from './first-look.js';
import type { Rect } from './card-shape.js';
import type { GroupViewNode, ViewNode } from './view-nodes.js';

/** Node id → the group that it belongs to now; undefined for none. */
export type Homes = ReadonlyMap<string, string | undefined>;

const NOWHERE: Homes = new Map();

/**
 * Where dragged cards would belong if they were let go here: only those of which the group would be another. A card
 * joins a group when its middle is in the frame, and leaves its own when no part of it is in the frame as it was any
 * more. A group of which everything is dragged comes along.
 */
export function newHomes(nodes: readonly ViewNode[], dragged: ReadonlySet<string>): Homes {
  const frames = nodes.filter(isFrame);
  if (dragged.size === 0 || frames.length === 0 || frames.some(({ id }) => dragged.has(id))) return NOWHERE;
  const staying = frames.filter(({ data }) => !data.members.every((id) => dragged.has(id)));
  const homes = new Map<string, string | undefined>();
  for (const node of nodes) {
    if (!dragged.has(node.id) || groupIdOf(node.id) !== undefined) continue;
    const own = frames.find(({ data }) => data.members.includes(node.id));
    const card = rectOf(node);
    if (own !== undefined && (!staying.includes(own) || overlap(card, rectOf(own)))) continue;
    const into = smallest(staying.filter((frame) => frame !== own && hasMiddle(rectOf(frame), card)));
    const home = into?.data.groupId;
    if (home !== own?.data.groupId) homes.set(node.id, home);
  }
  return homes;
}

/** The frames with the light on those that somebody would join; one that stays as it was is the same object. */
export function lightFrames(nodes: ViewNode[], homes: Homes): ViewNode[] {
  const lit = new Set(homes.values());
  const isLit = (node: GroupViewNode) => lit.has(node.data.groupId);
  if (!nodes.some((node) => isFrame(node) && (node.data.receives ?? false) !== isLit(node))) return nodes;
  return nodes.map((node) => {
    if (!isFrame(node) || (node.data.receives ?? false) === isLit(node)) return node;
    const { receives: _old, ...data } = node.data;
    return { ...node, data: isLit(node) ? { ...data, receives: true } : data };
  });
}

const isFrame = (node: ViewNode): node is GroupViewNode => node.type === 'frame';

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function hasMiddle(frame: Rect, card: Rect): boolean {
  const x = card.x + card.width / 2;
  const y = card.y + card.height / 2;
  return x > frame.x && x < frame.x + frame.width && y > frame.y && y < frame.y + frame.height;
}

function smallest(frames: GroupViewNode[]): GroupViewNode | undefined {
  const area = ({ width = 0, height = 0 }: GroupViewNode) => width * height;
  return [...frames].sort((a, b) => area(a) - area(b))[0];
}
