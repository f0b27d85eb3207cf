import '@xyflow/react/dist/style.css';
import './kinds.css';
import { useComputedColorScheme } from '@mantine/core';
import { Controls, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import type { FlowDefinition } from '@baton/flow-schema';
import { useEffect, useMemo } from 'react';
import { texts } from '../texts.js';
import classes from './Canvas.module.css';
import type { MarkLayer } from './canvas-marks.js';
import type { ViewEdge, ViewNode } from './view-nodes.js';
import { drawFlow } from './draw-flow.js';
import { FarContext } from './canvas-context.js';
import { Dots } from './Dots.js';
import { edgeTypes, nodeTypes, useFar, useKnownSizes } from './drawing-parts.js';
import { markEdges, markNodes } from './mark-drawing.js';

const NO_PROBLEMS = new Map<string, never>();
const fitOptions = { padding: 0.1, maxZoom: 1 };

interface Props {
  flow: FlowDefinition;
  marks: MarkLayer;
  label: string;
  onNode?: (nodeId: string) => void;
  /** The node to be brought into the middle. */
  shown?: string | null;
}

/** A flow to look at, drawn as on the canvas: it can be moved and zoomed, not changed. */
export function FlowPicture(props: Props) {
  return (
    <ReactFlowProvider>
      <Picture {...props} />
    </ReactFlowProvider>
  );
}

function Picture({ flow, marks, label, onNode, shown = null }: Props) {
  useShown(shown);
  useKnownSizes();
  const far = useFar();
  const scheme = useComputedColorScheme('light');
  const drawing = useMemo(() => drawFlow(flow, NO_PROBLEMS), [flow]);
  const { nodes, edges } = useMemo(() => {
    const layers = { diff: marks };
    const drawn = new Map(drawing.nodes.map((node) => [node.id, node]));
    const lines = new Map(drawing.edges.map((edge) => [edge.id, edge]));
    return {
      nodes: markNodes(drawing.nodes as ViewNode[], layers, drawn),
      edges: markEdges(drawing.edges, layers, lines),
    };
  }, [drawing, marks]);
  return (
    <FarContext value={far}>
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
        elementsSelectable={onNode !== undefined}
        deleteKeyCode={null}
        selectionKeyCode={null}
        onNodeClick={(_event, node) => onNode?.(node.id)}
        ariaLabelConfig={ariaLabels}
        onlyRenderVisibleElements
        // The sizes of the cards are known before there is a window to fit them into.
        onInit={(picture) => void picture.fitView(fitOptions)}
        minZoom={0.05}
      >
        <Dots />
        <Controls showInteractive={false} fitViewOptions={fitOptions} />
      </ReactFlow>
    </FarContext>
  );
}

/** Brings a node into view whenever another one is asked for. */
function useShown(nodeId: string | null): void {
  const { fitView } = useReactFlow();
  useEffect(() => {
    if (nodeId !== null) void fitView({ nodes: [{ id: nodeId }], duration: 200, maxZoom: 0.9 });
  }, [nodeId, fitView]);
}

const ariaLabels = {
  'node.a11yDescription.default': '',
  'edge.a11yDescription.default': '',
  'controls.ariaLabel': texts.canvas.controls,
  'controls.zoomIn.ariaLabel': texts.canvas.zoomIn,
  'controls.zoomOut.ariaLabel': texts.canvas.zoomOut,
  'controls.fitView.ariaLabel': texts.canvas.fitView,
};
