import type { Edge, Node } from '@xyflow/react';
import type { NodeKind } from '../node-forms/node-form.js';
import type { Mark } from './canvas-marks.js';
import type { CardContent } from './card-content.js';
import type { GroupContent } from './draw-flow.js';

/** What is on the canvas at this moment, as React Flow takes it. */
export interface Shown {
  nodes: ViewNode[];
  edges: ViewEdge[];
}

export type CardNode = Node<CardContent, 'card' | 'note'>;
export type GroupViewNode = Node<GroupContent, 'frame' | 'collapsed'>;
export type ViewNode = CardNode | GroupViewNode;
/** `lit`: one of its ends is selected. */
export type ViewEdge = Edge<{ kind: NodeKind; name: string; marks?: readonly Mark[]; lit?: boolean }, 'outcome'>;
