import { useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { drawnNodeOf } from './marks-of-call.js';

/** Smaller than this, where the caller stands could not be read. */
const LEAST_ZOOM = 0.45;

/** Keeps the node where the caller stands in the middle of what is seen. */
export function useFollowing(nodeId: string | null): void {
  const { fitView, getZoom } = useReactFlow();
  useEffect(() => {
    if (nodeId === null) return undefined;
    const frame = window.requestAnimationFrame(() => {
      const zoom = Math.min(1, Math.max(LEAST_ZOOM, getZoom()));
      void fitView({ nodes: [{ id: drawnNodeOf(nodeId) }], duration: 300, minZoom: zoom, maxZoom: zoom });
    });
    return () => window.cancelAnimationFrame(frame);
  }, [nodeId, fitView, getZoom]);
}
