import { useStore, useStoreApi, type ReactFlowState } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { FlowDefinition } from '@baton/flow-schema';
import { firstLook } from './first-look.js';
import type { ViewEdge, ViewNode } from './view-nodes.js';

const ready = ({ nodes, width, height, panZoom }: ReactFlowState): boolean =>
  nodes.length > 0 && width > 0 && height > 0 && panZoom !== null;

/**
 * Looks at the flow once, at once: the sizes of the cards are known, so no card is drawn that is not looked at then. Who
 * has moved the canvas already is left where they are.
 */
export function FirstLook({ definition }: { definition: () => FlowDefinition }) {
  const isReady = useStore(ready);
  const store = useStoreApi<ViewNode, ViewEdge>();
  const looked = useRef(false);
  useEffect(() => {
    if (!isReady || looked.current) return;
    looked.current = true;
    const { nodes, width, height, transform, panZoom } = store.getState();
    const [x, y, zoom] = transform;
    if (x !== 0 || y !== 0 || zoom !== 1) return;
    const start = definition().nodes.find(({ type }) => type === 'start');
    const look = firstLook(nodes, start?.id, { width, height });
    if (look !== null) void panZoom?.setViewport(look);
  }, [isReady, store, definition]);
  return null;
}
