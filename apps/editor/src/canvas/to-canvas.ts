import { outcomesOf, type Edge, type FlowDefinition, type FlowNode, type FlowProblem } from '@baton/flow-schema';
import { canBeEntered } from '../draft/edits.js';
import type { NodeKind } from '../node-forms/node-form.js';
import { formOf, lineOf, nodeName, outcomeWords } from '../node-forms/node-forms.js';
import { texts } from '../texts.js';
import type { Mark } from './canvas-marks.js';
import type { CardContent } from './card-content.js';
import { cardHandles, cardSize, ENTRY_HANDLE, type HandlePlace, type Size } from './card-shape.js';

/** A node as React Flow takes it, without what only the screen knows (whether it is selected, dragged). */
export interface CanvasNode<Content = CardContent, Type extends string = 'card' | 'note'> {
  id: string;
  type: Type;
  position: { x: number; y: number };
  data: Content;
  ariaLabel: string;
  deletable: boolean;
  /** Its size is known before it is drawn, so what is out of sight need not be drawn to be connected. */
  width: number;
  height: number;
  measured: Size;
  handles: HandlePlace[];
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
  /** `name`: both ends in words. */
  data: { kind: NodeKind; name: string; marks?: readonly Mark[] };
}

/** One node's card. `left` has `node/outcome` of every outcome from which an edge leaves. */
export function toCanvasNode(
  node: FlowNode,
  flow: FlowDefinition,
  left: ReadonlySet<string>,
  problems: number,
): CanvasNode {
  const form = formOf(node);
  const name = nodeName(node);
  const line = lineOf(node, flow);
  const data: CardContent = {
    nodeType: node.type,
    kind: form.kind,
    title: form.title,
    name,
    line,
    ...(node.type === 'rule' ? watched(node.settings.scope, flow) : {}),
    hasEntry: canBeEntered(node),
    outcomes: outcomesOf(node).map((id) => ({
      id,
      words: outcomeWords(node, id, flow),
      connected: left.has(`${node.id}/${id}`),
    })),
    problems,
  };
  const size = cardSize(data);
  return {
    id: node.id,
    type: node.type === 'note' ? 'note' : 'card',
    position: node.position,
    data,
    ariaLabel: texts.canvas.node(form.title, name, line),
    deletable: node.type !== 'start',
    ...size,
    measured: size,
    handles: cardHandles(data),
  };
}

/** `node/outcome` of every outcome from which an edge leaves. */
export const leftOutcomes = (flow: FlowDefinition): Set<string> =>
  new Set(flow.edges.map((edge) => `${edge.source}/${edge.outcome}`));

/** The drawing of a definition's nodes, in the definition's order. */
export function toCanvasNodes(flow: FlowDefinition, problems: ReadonlyMap<string, FlowProblem[]>): CanvasNode[] {
  const left = leftOutcomes(flow);
  return flow.nodes.map((node) => toCanvasNode(node, flow, left, problems.get(node.id)?.length ?? 0));
}

/** The drawing of a definition's edges. One whose ends or outcome are missing cannot be drawn and is left out. */
export function toCanvasEdges(flow: FlowDefinition): CanvasEdge[] {
  const byId = new Map(flow.nodes.map((node) => [node.id, node]));
  return flow.edges.flatMap((edge) => toCanvasEdge(edge, byId.get(edge.source), byId.get(edge.target), flow) ?? []);
}

/** One edge; undefined when it cannot be drawn. */
export function toCanvasEdge(
  edge: Edge,
  source: FlowNode | undefined,
  target: FlowNode | undefined,
  flow: FlowDefinition,
): CanvasEdge | undefined {
  if (source === undefined || target === undefined || !canBeEntered(target)) return undefined;
  const outcomes = outcomesOf(source);
  if (!outcomes.includes(edge.outcome)) return undefined;
  const words = outcomeWords(source, edge.outcome, flow);
  const name = texts.canvas.edge(nodeName(source), words, nodeName(target));
  return {
    id: edge.id,
    source: edge.source,
    sourceHandle: edge.outcome,
    target: edge.target,
    targetHandle: ENTRY_HANDLE,
    type: 'outcome',
    ...(outcomes.length > 1 ? { label: words } : {}),
    ariaLabel: name,
    data: { kind: formOf(source).kind, name },
  };
}

function watched(scope: string | undefined, flow: FlowDefinition): Pick<CardContent, 'watches' | 'scope'> {
  if (scope === undefined) return { watches: texts.draw.watchesFlow };
  const label = flow.groups.find((group) => group.id === scope)?.label || scope;
  return { watches: texts.draw.watchesGroup(label), scope };
}
