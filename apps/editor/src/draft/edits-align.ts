import { moveNodes, type Edit, type Position } from './edits.js';

/** A node and the room that it takes. */
export interface Placed extends Position {
  id: string;
  width: number;
  height: number;
}

export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';
export const alignments: readonly Alignment[] = ['left', 'centre', 'right', 'top', 'middle', 'bottom'];

/** Where the nodes stand once they are aligned to the outermost of them, or to the middle of all. */
export function aligned(nodes: readonly Placed[], to: Alignment): Map<string, Position> {
  const left = Math.min(...nodes.map(({ x }) => x));
  const right = Math.max(...nodes.map(({ x, width }) => x + width));
  const top = Math.min(...nodes.map(({ y }) => y));
  const bottom = Math.max(...nodes.map(({ y, height }) => y + height));
  const place = ({ x, y, width, height }: Placed): Position => {
    switch (to) {
      case 'left':
        return { x: left, y };
      case 'centre':
        return { x: Math.round((left + right - width) / 2), y };
      case 'right':
        return { x: right - width, y };
      case 'top':
        return { x, y: top };
      case 'middle':
        return { x, y: Math.round((top + bottom - height) / 2) };
      case 'bottom':
        return { x, y: bottom - height };
    }
  };
  return new Map(nodes.map((node) => [node.id, place(node)]));
}

/** Where the nodes stand with the same gap between each two; the outermost stay. Fewer than three stay as they are. */
export function distributed(nodes: readonly Placed[], along: 'x' | 'y'): Map<string, Position> {
  const size = along === 'x' ? 'width' : 'height';
  const sorted = [...nodes].sort((a, b) => a[along] - b[along]);
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined || sorted.length < 3) return new Map();
  const taken = sorted.reduce((sum, node) => sum + node[size], 0);
  const gap = (last[along] + last[size] - first[along] - taken) / (sorted.length - 1);
  let next = first[along];
  return new Map(
    sorted.map((node) => {
      const place = { x: node.x, y: node.y, [along]: Math.round(next) };
      next += node[size] + gap;
      return [node.id, place];
    }),
  );
}

export const align = (nodes: readonly Placed[], to: Alignment): Edit => moveNodes(aligned(nodes, to));
export const distribute = (nodes: readonly Placed[], along: 'x' | 'y'): Edit => moveNodes(distributed(nodes, along));
