import { outcomesOf, type Edge, type FlowDefinition, type FlowNode, type FlowProblem } from '@baton/flow-schema';
import { canBeEntered } from '../draft/edits.js';
import type { NodeKind } from '../node-forms/node-form.js';
import { formOf, lineOf, nodeName, outcomeWords } from '../node-forms/node-forms.js';
import { texts } from '../texts.js';

/** What a node's card shows. */
export interface CardContent extends Record<string, unknown> {
  nodeType: FlowNode['type'];
  kind: NodeKind;
  title: string;
  name: string;
  line: string;
  /** May an edge enter it? */
  hasEntry: boolean;
  outcomes: { id: string; words: string; connected: boolean }[];
  problems: number;
}

/** A node as React Flow takes it, without what only React Flow knows (its measure, whether it is selected). */
export interface CanvasNode {
  id: string;
  type: 'card' | 'note';
  position: { x: number; y: number };
  data: CardContent;
  ariaLabel: string;
  deletable: boolean;
}

export interface CanvasEdge {
  id: string;
  source: string;
  sourceHandle: string;
  target: string;
  targetHandle: string;
  type: 'outcome';
  /** Absent for the only way on, which needs no name. */
  label?: string;
  ariaLabel: string;
  data: { kind: NodeKind };
}

export const ENTRY_HANDLE = 'entry';

/** The drawing of a definition's nodes, in the definition's order. */
export function toCanvasNodes(flow: FlowDefinition, problems: ReadonlyMap<string, FlowProblem[]>): CanvasNode[] {
  const left = new Set(flow.edges.map((edge) => `${edge.source}/${edge.outcome}`));
  return flow.nodes.map((node) => {
    const form = formOf(node);
    const name = nodeName(node);
    const line = lineOf(node, flow);
    return {
      id: node.id,
      type: node.type === 'note' ? 'note' : 'card',
      position: node.position,
      data: {
        nodeType: node.type,
        kind: form.kind,
        title: form.title,
        name,
        line,
        hasEntry: canBeEntered(node),
        outcomes: outcomesOf(node).map((id) => ({
          id,
          words: outcomeWords(node, id, flow),
          connected: left.has(`${node.id}/${id}`),
        })),
        problems: problems.get(node.id)?.length ?? 0,
      },
      ariaLabel: texts.canvas.node(form.title, name, line),
      deletable: node.type !== 'start',
    };
  });
}

/** The drawing of a definition's edges. One whose ends or outcome are missing cannot be drawn and is left out. */
export function toCanvasEdges(flow: FlowDefinition): CanvasEdge[] {
  const byId = new Map(flow.nodes.map((node) => [node.id, node]));
  return flow.edges.flatMap((edge) => {
    const source = byId.get(edge.source);
    const target = byId.get(edge.target);
    const drawable = source !== undefined && target !== undefined && outcomesOf(source).includes(edge.outcome);
    return drawable && canBeEntered(target) ? [toCanvasEdge(edge, source, target, flow)] : [];
  });
}

function toCanvasEdge(edge: Edge, source: FlowNode, target: FlowNode, flow: FlowDefinition): CanvasEdge {
  const words = outcomeWords(source, edge.outcome, flow);
  return {
    id: edge.id,
    source: edge.source,
    sourceHandle: edge.outcome,
    target: edge.target,
    targetHandle: ENTRY_HANDLE,
    type: 'outcome',
    ...(outcomesOf(source).length > 1 ? { label: words } : {}),
    ariaLabel: texts.canvas.edge(nodeName(source), words, nodeName(target)),
    data: { kind: formOf(source).kind },
  };
}
