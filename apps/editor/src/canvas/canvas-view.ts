import {
  applyEdgeChanges,
  applyNodeChanges,
  type Edge,
  type EdgeChange,
  type Node,
  type NodeChange,
} from '@xyflow/react';
import { createStore } from 'zustand/vanilla';
import type { NodeKind } from '../node-forms/node-form.js';
import type { CanvasEdge, CanvasNode, CardContent } from './to-canvas.js';

export type ViewNode = Node<CardContent, 'card' | 'note'>;
export type ViewEdge = Edge<{ kind: NodeKind }, 'outcome'>;

export type CanvasView = ReturnType<typeof createCanvasView>;

/**
 * What is on the canvas at this moment: the drawing of the draft, and beside it what only the screen knows – measures,
 * what is selected, where a node is while it is dragged. The draft learns of a move when it is over.
 */
export function createCanvasView() {
  const store = createStore<{ nodes: ViewNode[]; edges: ViewEdge[] }>(() => ({ nodes: [], edges: [] }));

  return {
    store,

    /** Puts a new drawing on the canvas. A card whose content is the same stays as it is. */
    draw: (nodes: CanvasNode[], edges: CanvasEdge[]): void =>
      store.setState((shown) => {
        const nodesById = new Map(shown.nodes.map((node) => [node.id, node]));
        const edgesById = new Map(shown.edges.map((edge) => [edge.id, edge]));
        return {
          nodes: nodes.map((node) => redrawn(nodesById.get(node.id), node)),
          edges: edges.map((edge) => ({ ...edgesById.get(edge.id), ...edge })),
        };
      }),

    /** Removals are left to the draft: what it no longer has is not drawn any more. */
    changeNodes: (changes: NodeChange<ViewNode>[]): void =>
      store.setState((shown) => ({
        nodes: applyNodeChanges(
          changes.filter((change) => change.type !== 'remove'),
          shown.nodes,
        ),
      })),

    changeEdges: (changes: EdgeChange<ViewEdge>[]): void =>
      store.setState((shown) => ({
        edges: applyEdgeChanges(
          changes.filter((change) => change.type !== 'remove'),
          shown.edges,
        ),
      })),

    /** Selects one node, or nothing. */
    select: (nodeId: string | null): void =>
      store.setState((shown) => ({
        nodes: shown.nodes.map((node) =>
          (node.selected ?? false) === (node.id === nodeId) ? node : { ...node, selected: node.id === nodeId },
        ),
        edges: shown.edges.map((edge) => (edge.selected === true ? { ...edge, selected: false } : edge)),
      })),
  };
}

/** The one selected node's id; null when none or several are. */
export function onlySelected({ nodes }: { nodes: ViewNode[] }): string | null {
  const selected = nodes.filter((node) => node.selected === true);
  return selected.length === 1 ? (selected[0]?.id ?? null) : null;
}

function redrawn(shown: ViewNode | undefined, drawn: CanvasNode): ViewNode {
  if (shown === undefined) return drawn;
  const sameContent = JSON.stringify(shown.data) === JSON.stringify(drawn.data);
  const samePlace = shown.position.x === drawn.position.x && shown.position.y === drawn.position.y;
  if (sameContent && (samePlace || shown.dragging === true) && shown.ariaLabel === drawn.ariaLabel) return shown;
  return {
    ...shown,
    ...drawn,
    data: sameContent ? shown.data : drawn.data,
    position: shown.dragging === true ? shown.position : drawn.position,
  };
}
