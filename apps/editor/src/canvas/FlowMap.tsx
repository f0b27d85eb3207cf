import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef, type PointerEvent } from 'react';
import { texts } from '../texts.js';
import classes from './Canvas.module.css';
import type { CanvasView } from './canvas-view.js';
import type { ViewEdge, ViewNode } from './view-nodes.js';
import { mapOf, type MapScale } from './flow-map.js';

const WIDTH = 190;
const HEIGHT = 130;

/**
 * The whole flow, small, with what is in sight. It is one picture that is painted again only when cards change: a map
 * of an element for each card would be asked again at every frame of a move.
 */
export function FlowMap({ view }: { view: CanvasView }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const scale = useRef<MapScale>({ x: 0, y: 0, zoom: 1 });
  const store = useStoreApi<ViewNode, ViewEdge>();
  const flow = useReactFlow<ViewNode, ViewEdge>();

  useEffect(() => {
    const paint = () => {
      const { nodes } = view.store.getState();
      scale.current = mapOf(nodes, { width: WIDTH, height: HEIGHT });
      if (canvas.current !== null) paintMap(canvas.current, nodes, scale.current);
    };
    const look = () => {
      const { transform, width, height } = store.getState();
      const [tx, ty, zoom] = transform;
      const map = scale.current;
      const style = frame.current?.style;
      if (style === undefined) return;
      style.transform = `translate(${(-tx / zoom - map.x) * map.zoom}px, ${(-ty / zoom - map.y) * map.zoom}px)`;
      style.width = `${(width / zoom) * map.zoom}px`;
      style.height = `${(height / zoom) * map.zoom}px`;
    };
    return followed(view, store, paint, look);
  }, [view, store]);

  const goTo = (event: PointerEvent<HTMLDivElement>) => {
    if (event.type === 'pointermove' && event.buttons === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    const { x, y, zoom } = scale.current;
    void flow.setCenter(x + (event.clientX - box.left) / zoom, y + (event.clientY - box.top) / zoom, {
      zoom: flow.getZoom(),
    });
  };

  return (
    <div
      className={classes.map}
      role="img"
      aria-label={texts.canvas.miniMap}
      onPointerDown={goTo}
      onPointerMove={goTo}
      style={{ width: WIDTH, height: HEIGHT }}
    >
      <canvas ref={canvas} width={WIDTH * 2} height={HEIGHT * 2} style={{ width: WIDTH, height: HEIGHT }} />
      <div ref={frame} className={classes.sight} />
    </div>
  );
}

/** While cards are dragged the map is painted a few times a second only. */
const PAINT_EVERY_MS = 250;

function followed(
  view: CanvasView,
  store: ReturnType<typeof useStoreApi<ViewNode, ViewEdge>>,
  paint: () => void,
  look: () => void,
): () => void {
  let timer: number | undefined;
  const later = () => {
    timer ??= window.setTimeout(() => {
      timer = undefined;
      paint();
      look();
    }, PAINT_EVERY_MS);
  };
  let seen = store.getState().transform;
  const offMoves = store.subscribe((state) => {
    if (state.transform === seen) return;
    seen = state.transform;
    look();
  });
  const offNodes = view.store.subscribe((state, before) => {
    if (state.nodes !== before.nodes) later();
  });
  const scheme = new MutationObserver(later);
  scheme.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] });
  paint();
  look();
  return () => {
    window.clearTimeout(timer);
    offMoves();
    offNodes();
    scheme.disconnect();
  };
}

function paintMap(canvas: HTMLCanvasElement, nodes: readonly ViewNode[], { x, y, zoom }: MapScale): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const colours = getComputedStyle(canvas);
  context.setTransform(2, 0, 0, 2, 0, 0);
  context.clearRect(0, 0, WIDTH, HEIGHT);
  for (const node of nodes) {
    const { width = 0, height = 0, position, type } = node;
    const box = [(position.x - x) * zoom, (position.y - y) * zoom, width * zoom, height * zoom] as const;
    const kind = 'kind' in node.data ? String(node.data.kind) : 'group';
    if (type === 'frame') {
      context.strokeStyle = colours.getPropertyValue('--map-group');
      context.strokeRect(...box);
      continue;
    }
    context.fillStyle = colours.getPropertyValue(`--map-${kind}`);
    context.fillRect(box[0], box[1], Math.max(2, box[2]), Math.max(2, box[3]));
    if (node.selected !== true) continue;
    context.strokeStyle = colours.getPropertyValue('--map-selected');
    context.strokeRect(...box);
  }
}
