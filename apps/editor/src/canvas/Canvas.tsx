import '@xyflow/react/dist/style.css';
import './kinds.css';
import { useComputedColorScheme } from '@mantine/core';
import { Background, Controls, ReactFlow, type Connection, type Edge, type NodeChange } from '@xyflow/react';
import { useCallback, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { DraftStore } from '../draft/draft-store.js';
import { connect, mayConnect, moveNodes, reconnect } from '../draft/edits.js';
import { texts } from '../texts.js';
import { FarContext } from './canvas-context.js';
import type { CanvasView, ViewEdge, ViewNode } from './canvas-view.js';
import classes from './Canvas.module.css';
import { edgeTypes, nodeTypes, useFar, useKnownSizes } from './drawing-parts.js';
import { FirstLook, fitOptions } from './FirstLook.js';

const ariaLabels = {
  'node.a11yDescription.default': texts.canvas.help,
  'node.a11yDescription.keyboardDisabled': texts.canvas.help,
  'edge.a11yDescription.default': texts.canvas.helpEdge,
  'controls.ariaLabel': texts.canvas.controls,
  'controls.zoomIn.ariaLabel': texts.canvas.zoomIn,
  'controls.zoomOut.ariaLabel': texts.canvas.zoomOut,
  'controls.fitView.ariaLabel': texts.canvas.fitView,
  'minimap.ariaLabel': texts.canvas.miniMap,
};

interface Props {
  draft: DraftStore;
  view: CanvasView;
}

/** The flow as a drawing that can be changed with pointer and keyboard. */
export function Canvas({ draft, view }: Props) {
  useKnownSizes();
  const far = useFar();
  const { nodes, edges } = useStore(view.store);
  const scheme = useComputedColorScheme('light');
  const changeNodes = useMoves(draft, view);
  const isValid = useCallback(
    (edge: Connection | Edge) => mayConnect(draft.definition(), edge.source, edge.sourceHandle ?? '', edge.target),
    [draft],
  );
  const edits = useMemo(
    () => ({
      onConnect: ({ source, sourceHandle, target }: Connection) =>
        draft.apply(connect(source, sourceHandle ?? '', target)),
      onReconnect: (edge: ViewEdge, to: Connection) =>
        draft.apply(reconnect(edge.id, to.source, to.sourceHandle ?? '', to.target)),
    }),
    [draft],
  );

  return (
    <FarContext value={far}>
      <ReactFlow<ViewNode, ViewEdge>
        aria-label={texts.canvas.label}
        className={classes.canvas}
        colorMode={scheme}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={changeNodes}
        onEdgesChange={view.changeEdges}
        isValidConnection={isValid}
        {...edits}
        ariaLabelConfig={ariaLabels}
        minZoom={0.05}
        maxZoom={2}
        connectionRadius={32}
        edgesReconnectable
        elevateNodesOnSelect={false}
        onlyRenderVisibleElements
      >
        <FirstLook />
        <Background gap={24} size={1.5} />
        <Controls showInteractive={false} fitViewOptions={fitOptions} />
      </ReactFlow>
    </FarContext>
  );
}

/** Shows every move at once, and tells the draft when it is over: one drag is one step of undo. */
function useMoves(draft: DraftStore, view: CanvasView) {
  const dragged = useRef(false);
  return useCallback(
    (changes: NodeChange<ViewNode>[]) => {
      const ended = view.changeNodes(changes);
      if (changes.some((change) => change.type === 'position' && change.dragging === true)) dragged.current = true;
      if (ended.size === 0) return;
      // Without a drag before it, it is the arrow keys: presses in a row are one step.
      const group = dragged.current ? undefined : `nudge:${[...ended.keys()].join(',')}`;
      dragged.current = false;
      draft.apply(moveNodes(ended), group);
    },
    [draft, view],
  );
}
