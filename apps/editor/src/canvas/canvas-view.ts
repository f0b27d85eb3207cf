import { applyEdgeChanges, applyNodeChanges, type EdgeChange, type NodeChange } from '@xyflow/react';
import type { FlowDefinition, FlowProblem } from '@baton/flow-schema';
import { createStore } from 'zustand/vanilla';
import type { Position } from '../draft/edits.js';
import type { MarkLayers } from './canvas-marks.js';
import { drawFlow, type Drawing, type DrawnNode } from './draw-flow.js';
import { lightFrames, newHomes, type Homes } from './group-drop.js';
import { groupIdOf } from './group-shape.js';
import { fitFrames, movesEnded, withMembers } from './group-moves.js';
import { lightEdges } from './lit-edges.js';
import type { Shown, ViewEdge, ViewNode } from './view-nodes.js';
import { markEdges, markNodes } from './mark-drawing.js';
import type { CanvasEdge } from './to-canvas.js';

export type CanvasView = ReturnType<typeof createCanvasView>;

/** Moves that are over. */
interface Moved {
  places: Map<string, Position>;
  homes: Homes;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * What is on the canvas at this moment: the drawing of the draft, the marks over it, and what only the screen knows –
 * what is selected, where a node is while it is dragged. The draft learns of a move when it is over.
 */
export function createCanvasView() {
  const store = createStore<Shown>(() => ({ nodes: [], edges: [] }));
  let drawing: Drawing | undefined;
  let drawn = new Map<string, DrawnNode>();
  let lines = new Map<string, CanvasEdge>();
  let layers: MarkLayers = {};
  /** Selected as soon as they are drawn. */
  let wanted: ReadonlySet<string> | null = null;

  const select = (ids: readonly string[]): void => {
    const chosen = new Set(ids);
    wanted = ids.every((id) => drawn.has(id)) ? null : chosen;
    store.setState((shown) => {
      const nodes = shown.nodes.map((node) => withSelected(node, chosen.has(node.id)));
      const edges = shown.edges.map((edge) => (edge.selected === true ? { ...edge, selected: false } : edge));
      return { nodes, edges: lightEdges(edges, nodes) };
    });
  };

  return {
    store,

    /** Puts a new drawing on the canvas. A card whose content is the same stays as it is. */
    draw: (flow: FlowDefinition, problems: ReadonlyMap<string, FlowProblem[]>): void => {
      const before = { drawn, lines };
      drawing = drawFlow(flow, problems, drawing);
      drawn = new Map(drawing.nodes.map((node) => [node.id, node]));
      lines = new Map(drawing.edges.map((edge) => [edge.id, edge]));
      const fresh = drawing;
      const chosen = wanted;
      if (chosen !== null && [...chosen].every((id) => drawn.has(id))) wanted = null;
      store.setState((shown) => {
        const nodes = new Map(shown.nodes.map((node) => [node.id, node]));
        const edges = new Map(shown.edges.map((edge) => [edge.id, edge]));
        const drawnNodes = fresh.nodes.map((node) => {
          const next = redrawn(nodes.get(node.id), node, before.drawn.get(node.id) === node);
          return chosen === null ? next : withSelected(next, chosen.has(node.id));
        });
        const drawnEdges = fresh.edges.map((edge) =>
          redrawnEdge(edges.get(edge.id), edge, before.lines.get(edge.id) === edge),
        );
        return {
          nodes: markNodes(drawnNodes, layers, drawn),
          edges: markEdges(lightEdges(drawnEdges, drawnNodes), layers, lines),
        };
      });
    },

    /** Puts marks over the drawing: only the cards and edges whose marks are others are drawn again. */
    mark: (next: MarkLayers): void => {
      layers = next;
      store.setState((shown) => ({
        nodes: markNodes(shown.nodes, layers, drawn),
        edges: markEdges(shown.edges, layers, lines),
      }));
    },

    /**
     * Shows moves and selections; removals are left to the draft: what it no longer has is not drawn any more.
     * Gives the places of the nodes of the flow whose move is over, and the groups that a drag has brought them into.
     */
    changeNodes: (changes: NodeChange<ViewNode>[]): Moved => {
      const { nodes } = store.getState();
      const kept = changes.filter((change) => change.type !== 'remove');
      const moves = kept.some((change) => change.type === 'position');
      // While a card alone is dragged, nothing of this is done for every frame.
      const groupMoves = kept.some((change) => change.type === 'position' && groupIdOf(change.id) !== undefined);
      const all = groupMoves ? withMembers(kept, new Map(nodes.map((node) => [node.id, node]))) : kept;
      const changed = applyNodeChanges(all, nodes);
      const selects = kept.some((change) => change.type === 'select');
      const dragged = moves ? draggedBy(kept, nodes) : NONE;
      const fitted = moves ? fitFrames(changed, all, dragged) : changed;
      const homes = newHomes(fitted, dragged);
      const goesOn = kept.some((change) => change.type === 'position' && change.dragging === true);
      store.setState(({ edges }) => ({
        nodes: moves ? lightFrames(fitted, goesOn ? homes : new Map()) : changed,
        edges: selects ? lightEdges(edges, changed) : edges,
      }));
      return {
        places: drawing === undefined || !moves ? new Map<string, Position>() : movesEnded(all, drawing),
        homes,
      };
    },

    changeEdges: (changes: EdgeChange<ViewEdge>[]): void =>
      store.setState((shown) => ({
        edges: applyEdgeChanges(
          changes.filter((change) => change.type !== 'remove'),
          shown.edges,
        ),
      })),

    /** Selects one node, or nothing. */
    select: (nodeId: string | null): void => select(nodeId === null ? [] : [nodeId]),

    /** Selects these, and nothing else; also what the draft has just got and is drawn in a moment. */
    selectAll: select,
  };
}

/** Those that are dragged, also in the moment when they are let go; what arrow keys move is not. */
function draggedBy(changes: readonly NodeChange<ViewNode>[], shown: readonly ViewNode[]): ReadonlySet<string> {
  const moved = new Map(
    changes.flatMap((change) => (change.type === 'position' ? [[change.id, change] as const] : [])),
  );
  return new Set(
    shown.flatMap(({ id, dragging }) => {
      const change = moved.get(id);
      return change !== undefined && (change.dragging === true || dragging === true) ? [id] : [];
    }),
  );
}

/** The one selected node's id; null when none or several are, or a group is. */
export function onlySelected({ nodes }: Shown): string | null {
  let only: string | null = null;
  for (const node of nodes) {
    if (node.selected !== true) continue;
    if (only !== null) return null;
    only = node.id;
  }
  return only === null || groupIdOf(only) !== undefined ? null : only;
}

export const selectedIds = ({ nodes }: Shown): string[] =>
  nodes.flatMap((node) => (node.selected === true ? [node.id] : []));

const withSelected = (node: ViewNode, selected: boolean): ViewNode =>
  (node.selected ?? false) === selected ? node : { ...node, selected };

function redrawn(shown: ViewNode | undefined, drawn: DrawnNode, same: boolean): ViewNode {
  if (shown === undefined) return drawn as ViewNode;
  if (same && (samePlace(shown, drawn) || shown.dragging === true)) return shown;
  const { selected, dragging } = shown;
  return {
    ...drawn,
    ...(selected === undefined ? {} : { selected }),
    ...(dragging === true ? { dragging, position: shown.position } : {}),
  } as ViewNode;
}

const samePlace = (a: ViewNode, b: DrawnNode): boolean =>
  a.position.x === b.position.x && a.position.y === b.position.y && a.width === b.width && a.height === b.height;

function redrawnEdge(shown: ViewEdge | undefined, drawn: CanvasEdge, same: boolean): ViewEdge {
  if (shown === undefined) return drawn;
  if (same) return shown;
  return shown.selected === undefined ? drawn : { ...drawn, selected: shown.selected };
}
