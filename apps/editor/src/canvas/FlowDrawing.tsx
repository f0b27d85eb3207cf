import { useComputedColorScheme } from '@mantine/core';
import { ReactFlow } from '@xyflow/react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { texts } from '../texts.js';
import type { CanvasOf } from './canvas-commands.js';
import type { ViewEdge, ViewNode } from './view-nodes.js';
import classes from './Canvas.module.css';
import { Dots } from './Dots.js';
import { edgeTypes, nodeTypes } from './drawing-parts.js';
import { FirstLook } from './FirstLook.js';
import { useDrawing } from './use-drawing.js';

const ariaLabels = {
  'node.a11yDescription.default': texts.canvas.help,
  'node.a11yDescription.keyboardDisabled': texts.canvas.help,
  'edge.a11yDescription.default': texts.canvas.helpEdge,
};
const both = ['Meta', 'Control'];

interface Props {
  of: CanvasOf;
  mayEdit: boolean;
  children: ReactNode;
}

/** The cards and edges themselves. Only what is in sight is drawn. */
export function FlowDrawing({ of, mayEdit, children }: Props) {
  const { nodes, edges } = useStore(of.view.store);
  const scheme = useComputedColorScheme('light');
  const drawing = useDrawing(of);
  return (
    <ReactFlow<ViewNode, ViewEdge>
      aria-label={texts.canvas.label}
      className={classes.canvas}
      colorMode={scheme}
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      {...drawing}
      nodesDraggable={mayEdit}
      nodesConnectable={mayEdit}
      edgesReconnectable={mayEdit}
      // The canvas hears all of its keys in one place.
      deleteKeyCode={null}
      multiSelectionKeyCode={both}
      ariaLabelConfig={ariaLabels}
      minZoom={0.05}
      maxZoom={2}
      connectionRadius={32}
      elevateNodesOnSelect={false}
      // Who only moves a card does not ask for its settings: they would open, and the canvas shrink, under the pointer.
      selectNodesOnDrag={false}
      onlyRenderVisibleElements
    >
      <FirstLook definition={of.draft.definition} />
      <Dots />
      {children}
    </ReactFlow>
  );
}
