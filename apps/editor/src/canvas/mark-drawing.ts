import { texts } from '../texts.js';
import { marksOfEdge, marksOfNode, type Mark, type MarkLayers } from './canvas-marks.js';
import type { ViewEdge, ViewNode } from './view-nodes.js';
import type { DrawnNode, GroupContent } from './draw-flow.js';
import type { CanvasEdge } from './to-canvas.js';

/** A mark in words: its own, else those of its tone. */
export const markWords = (mark: Mark): string => mark.label ?? texts.draw.tones[mark.tone];

/** The nodes with their marks in what they show and in their name; one whose marks are the same is the same object. */
export const markNodes = (
  nodes: ViewNode[],
  layers: MarkLayers,
  drawn: ReadonlyMap<string, Pick<DrawnNode, 'ariaLabel'>>,
): ViewNode[] =>
  nodes.map((node) => {
    const marks =
      'members' in node.data ? marksInside(node.type, node.data as GroupContent, layers) : marksOfNode(layers, node.id);
    if (sameMarks(node.data.marks, marks)) return node;
    const ariaLabel = withMarks(drawn.get(node.id)?.ariaLabel ?? '', marks);
    return { ...node, ariaLabel, data: withOrWithout(node.data, marks) } as ViewNode;
  });

export const markEdges = (
  edges: ViewEdge[],
  layers: MarkLayers,
  drawn: ReadonlyMap<string, Pick<CanvasEdge, 'ariaLabel'>>,
): ViewEdge[] =>
  edges.map((edge) => {
    const marks = marksOfEdge(layers, edge.id);
    if (edge.data === undefined || sameMarks(edge.data.marks, marks)) return edge;
    const ariaLabel = withMarks(drawn.get(edge.id)?.ariaLabel ?? '', marks);
    return { ...edge, ariaLabel, data: withOrWithout(edge.data, marks) };
  });

/** A collapsed group shows the marks of what is in it, each kind once; a frame shows none. */
function marksInside(type: ViewNode['type'], data: GroupContent, layers: MarkLayers): Mark[] {
  if (type === 'frame') return [];
  const marks = data.members.flatMap((id) => marksOfNode(layers, id));
  const tones = new Set<string>();
  return marks.filter(({ tone }) => !tones.has(tone) && tones.add(tone) && tone !== 'covered');
}

const withMarks = (name: string, marks: readonly Mark[]): string =>
  marks.length === 0 ? name : texts.draw.marked(name, marks.map(markWords).join(', '));

function withOrWithout<Data extends { marks?: readonly Mark[] }>(data: Data, marks: readonly Mark[]): Data {
  const { marks: _old, ...rest } = data;
  return (marks.length === 0 ? rest : { ...rest, marks }) as Data;
}

function sameMarks(a: readonly Mark[] | undefined, b: readonly Mark[]): boolean {
  const old = a ?? [];
  return (
    old.length === b.length &&
    old.every((mark, at) => {
      const other = b[at];
      return mark.tone === other?.tone && mark.label === other.label && mark.colour === other.colour;
    })
  );
}
