import { useNodesInitialized, useReactFlow } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { ViewEdge, ViewNode } from './view-nodes.js';

/** At a smaller zoom the cards' text cannot be read. */
const READABLE = 0.6;
export const fitOptions = { padding: 0.12, maxZoom: 1 };

/** Begins with the whole flow, or, when that would be too small to read, with where a call begins. */
export function FirstLook() {
  const measured = useNodesInitialized();
  const { fitView, getNodes, getZoom, setViewport } = useReactFlow<ViewNode, ViewEdge>();
  const looked = useRef(false);
  useEffect(() => {
    if (!measured || looked.current) return;
    looked.current = true;
    void fitView(fitOptions).then(() => {
      const start = getNodes().find((node) => node.type === 'card' && node.data.nodeType === 'start');
      if (getZoom() >= READABLE || start === undefined) return;
      const { x, y } = start.position;
      void setViewport({ x: 48 - x * READABLE, y: 48 - y * READABLE, zoom: READABLE });
    });
  }, [measured, fitView, getNodes, getZoom, setViewport]);
  return null;
}
