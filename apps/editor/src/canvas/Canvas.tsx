import '@xyflow/react/dist/style.css';
import './kinds.css';
import { useComputedColorScheme } from '@mantine/core';
import {
  Background,
  Controls,
  MiniMap,
  ReactFlow,
  useNodesInitialized,
  useReactFlow,
  type Connection,
  type Edge,
  type NodeChange,
} from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { DraftStore } from '../draft/draft-store.js';
import { connect, mayConnect, moveNodes, reconnect, remove, type Position } from '../draft/edits.js';
import { texts } from '../texts.js';
import type { CanvasView, ViewEdge, ViewNode } from './canvas-view.js';
import classes from './Canvas.module.css';
import { FlowCard } from './FlowCard.js';
import { NoteCard } from './NoteCard.js';
import { OutcomeEdge } from './OutcomeEdge.js';

const nodeTypes = { card: FlowCard, note: NoteCard };
const edgeTypes = { outcome: OutcomeEdge };
/** At a smaller zoom the cards' text cannot be read. */
const READABLE = 0.6;
const fitOptions = { padding: 0.12, maxZoom: 1 };
const deleteKeys = ['Delete', 'Backspace'];
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
      onDelete: (gone: { nodes: ViewNode[]; edges: ViewEdge[] }) =>
        draft.apply(
          remove(
            gone.nodes.map((node) => node.id),
            gone.edges.map((edge) => edge.id),
          ),
        ),
    }),
    [draft],
  );

  return (
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
      deleteKeyCode={deleteKeys}
      ariaLabelConfig={ariaLabels}
      minZoom={0.1}
      maxZoom={2}
      connectionRadius={32}
      edgesReconnectable
    >
      <FirstLook />
      <Background gap={24} size={1.5} />
      <MiniMap<ViewNode>
        pannable
        zoomable
        nodeClassName={(node) => classes[node.data.kind] ?? ''}
        nodeBorderRadius={12}
      />
      <Controls showInteractive={false} fitViewOptions={fitOptions} />
    </ReactFlow>
  );
}

/** Begins with the whole flow, or, when that would be too small to read, with where a call begins. */
function FirstLook() {
  const measured = useNodesInitialized();
  const { fitView, getNodes, getZoom, setViewport } = useReactFlow<ViewNode, ViewEdge>();
  const looked = useRef(false);
  useEffect(() => {
    if (!measured || looked.current) return;
    looked.current = true;
    void fitView(fitOptions).then(() => {
      const start = getNodes().find((node) => node.data.nodeType === 'start');
      if (getZoom() >= READABLE || start === undefined) return;
      const { x, y } = start.position;
      void setViewport({ x: 48 - x * READABLE, y: 48 - y * READABLE, zoom: READABLE });
    });
  }, [measured, fitView, getNodes, getZoom, setViewport]);
  return null;
}

/** Shows every move at once, and tells the draft when it is over: one drag is one step of undo. */
function useMoves(draft: DraftStore, view: CanvasView) {
  const dragged = useRef(false);
  return useCallback(
    (changes: NodeChange<ViewNode>[]) => {
      view.changeNodes(changes);
      const ended = new Map<string, Position>();
      for (const change of changes) {
        if (change.type !== 'position') continue;
        if (change.dragging === true) dragged.current = true;
        else if (change.position !== undefined) ended.set(change.id, change.position);
      }
      if (ended.size === 0) return;
      // Without a drag before it, it is the arrow keys: presses in a row are one step.
      const group = dragged.current ? undefined : `nudge:${[...ended.keys()].join(',')}`;
      dragged.current = false;
      draft.apply(moveNodes(ended), group);
    },
    [draft, view],
  );
}
