import type { ReactFlowInstance } from '@xyflow/react';
import type { CanvasView } from './canvas-view.js';
import type { ViewEdge, ViewNode } from './view-nodes.js';

export type Flow = ReactFlowInstance<ViewNode, ViewEdge>;

/** Frames to wait for a card that is on its way onto the canvas. */
const PATIENCE = 30;
const MOVE_MS = 200;
/** Kept free between a card that is shown and the edge of the canvas, pixels. */
const MARGIN = 24;
const LEAST_ZOOM = 0.6;
/** Who looks from farther away is taken nearer when a card is shown. */
const READABLE = 0.45;

const movesSlowly = (): boolean => !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
const duration = () => (movesSlowly() ? MOVE_MS : 0);

export const cardElement = (id: string): HTMLElement | null =>
  document.querySelector(`.react-flow__node[data-id="${CSS.escape(id)}"]`);

/** The ways of looking around on the canvas. */
export function createLooking(view: CanvasView, flow: Flow) {
  const nodeOf = (id: string) => view.store.getState().nodes.find((node) => node.id === id);

  /** Brings a card into the middle, as large as it can be read. */
  const centre = (id: string): boolean => {
    const node = nodeOf(id);
    if (node === undefined) return false;
    const x = node.position.x + (node.width ?? 0) / 2;
    const y = node.position.y + (node.height ?? 0) / 2;
    void flow.setCenter(x, y, { zoom: Math.max(flow.getZoom(), LEAST_ZOOM), duration: duration() });
    return true;
  };

  return {
    centre,

    /** Moves the canvas only when a card cannot be read where it is, then gives it the focus. What is not drawn yet is waited for. */
    reveal: (id: string): void => {
      let patience = PATIENCE;
      const step = () => {
        patience -= 1;
        const element = cardElement(id);
        const readable = flow.getZoom() >= READABLE;
        if (element !== null && readable && isInSight(element)) element.focus({ preventScroll: true });
        else if (patience > 0) {
          if (patience % 10 === PATIENCE % 10 || patience === PATIENCE - 2) centre(id);
          window.requestAnimationFrame(step);
        } else element?.focus({ preventScroll: true });
      };
      window.requestAnimationFrame(step);
    },

    showAll: (): void => void flow.fitView({ padding: 0.12, maxZoom: 1, duration: duration() }),

    show: (ids: readonly string[]): void =>
      void flow.fitView({ nodes: ids.map((id) => ({ id })), padding: 0.2, maxZoom: 1, duration: duration() }),
  };
}

function isInSight(element: HTMLElement): boolean {
  const canvas = element.closest('.react-flow')?.getBoundingClientRect();
  const card = element.getBoundingClientRect();
  if (canvas === undefined) return false;
  return (
    card.left >= canvas.left + MARGIN &&
    card.right <= canvas.right - MARGIN &&
    card.top >= canvas.top + MARGIN &&
    card.bottom <= canvas.bottom - MARGIN
  );
}
