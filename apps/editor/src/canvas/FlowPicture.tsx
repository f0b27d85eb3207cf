import '@xyflow/react/dist/style.css';
import './kinds.css';
import { useComputedColorScheme } from '@mantine/core';
import { Background, Controls, ReactFlow, ReactFlowProvider } from '@xyflow/react';
import type { FlowDefinition } from '@baton/flow-schema';
import { useMemo } from 'react';
import classes from './Canvas.module.css';
import type { MarkLayer } from './canvas-marks.js';
import type { ViewEdge, ViewNode } from './canvas-view.js';
import { FlowCard } from './FlowCard.js';
import { NoteCard } from './NoteCard.js';
import { OutcomeEdge } from './OutcomeEdge.js';
import { toCanvasEdges, toCanvasNodes } from './to-canvas.js';

const nodeTypes = { card: FlowCard, note: NoteCard };
const edgeTypes = { outcome: OutcomeEdge };
const NO_PROBLEMS = new Map<string, never>();

interface Props {
  flow: FlowDefinition;
  marks: MarkLayer;
  label: string;
  onNode?: (nodeId: string) => void;
}

/** A flow to look at: it can be moved and zoomed, not changed. */
export function FlowPicture({ flow, marks, label, onNode }: Props) {
  const scheme = useComputedColorScheme('light');
  const nodes = useMemo<ViewNode[]>(
    () =>
      toCanvasNodes(flow, NO_PROBLEMS).map((node) => ({
        ...node,
        className: `mark-${marks.nodes.get(node.id)?.tone}`,
      })),
    [flow, marks],
  );
  const edges = useMemo<ViewEdge[]>(
    () => toCanvasEdges(flow).map((edge) => ({ ...edge, className: `mark-${marks.edges.get(edge.id)?.tone}` })),
    [flow, marks],
  );
  return (
    <ReactFlowProvider>
      <ReactFlow<ViewNode, ViewEdge>
        aria-label={label}
        className={classes.canvas}
        colorMode={scheme}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        nodesDraggable={false}
        nodesConnectable={false}
        edgesReconnectable={false}
        deleteKeyCode={null}
        onNodeClick={(_event, node) => onNode?.(node.id)}
        onlyRenderVisibleElements
        fitView
        minZoom={0.05}
      >
        <Background gap={24} size={1.5} />
        <Controls showInteractive={false} />
      </ReactFlow>
    </ReactFlowProvider>
  );
}
