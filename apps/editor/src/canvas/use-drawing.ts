import type { Connection, Edge, FinalConnectionState, NodeChange } from '@xyflow/react';
import { useMemo, useRef, type DragEvent } from 'react';
import type { NodeType } from '@baton/flow-schema';
import { connect, mayConnect, moveNodes, reconnect } from '../draft/edits.js';
import { renameGroup, setCollapsed, settle } from '../draft/edits-groups.js';
import type { CanvasCommands, CanvasOf } from './canvas-commands.js';
import type { CanvasActions } from './canvas-context.js';
import type { PickFor } from './canvas-ui.js';
import type { ViewEdge, ViewNode } from './view-nodes.js';
import { DRAGGED_TYPE } from './Palette.js';
import { typesFor } from './pick-list.js';

/** What cards and edges on the canvas can ask for. */
export function createCardActions({ draft, ui }: CanvasOf): CanvasActions {
  const pick = (goal: PickFor, anchor: Element) => {
    const box = anchor.getBoundingClientRect();
    ui.setState({ picking: { for: goal, anchor: { x: box.right, y: box.top } } });
  };
  return {
    addNext: (nodeId, outcome, anchor) => pick({ kind: 'outcome', nodeId, outcome }, anchor),
    addOnEdge: (edgeId, anchor) => pick({ kind: 'edge', edgeId }, anchor),
    setCollapsed: (groupId, collapsed) => draft.apply(setCollapsed(groupId, collapsed)),
    renameGroup: (groupId, label) => draft.apply(renameGroup(groupId, label)),
  };
}

/** What React Flow reports of moves and connections, as edits. Moves are shown at once; one drag is one step of undo. */
export function useDrawing(of: CanvasOf) {
  const dragged = useRef(false);
  return useMemo(() => {
    const { draft, view } = of;
    return {
      onNodesChange: (changes: NodeChange<ViewNode>[]) => {
        const { places, homes } = view.changeNodes(changes);
        if (changes.some((change) => change.type === 'position' && change.dragging === true)) dragged.current = true;
        if (places.size === 0) return;
        // Without a drag before it, it is the arrow keys: presses in a row are one step.
        const group = dragged.current ? undefined : `nudge:${[...places.keys()].join(',')}`;
        dragged.current = false;
        draft.apply((flow) => settle(homes)(moveNodes(places)(flow)), group);
      },
      onEdgesChange: view.changeEdges,
      isValidConnection: (edge: Connection | Edge) =>
        mayConnect(draft.definition(), edge.source, edge.sourceHandle ?? '', edge.target),
      onConnect: ({ source, sourceHandle, target }: Connection) =>
        draft.apply(connect(source, sourceHandle ?? '', target)),
      onReconnect: (edge: ViewEdge, to: Connection) =>
        draft.apply(reconnect(edge.id, to.source, to.sourceHandle ?? '', to.target)),
      onConnectStart: () => connecting(true),
      onConnectEnd: (event: MouseEvent | TouchEvent, end: FinalConnectionState) => {
        connecting(false);
        endConnection(of, event, end);
      },
    };
  }, [of]);
}

/** While a connection is drawn the style sheet lights where it may end: no card has to be drawn again for it. */
const connecting = (now: boolean): void =>
  void document.querySelector('[data-canvas]')?.toggleAttribute('data-connecting', now);

/** A connection that ends on a card leads there; one that ends on nothing opens the list of what can come next. */
function endConnection({ draft, ui, flow }: CanvasOf, event: MouseEvent | TouchEvent, end: FinalConnectionState): void {
  const { fromNode, fromHandle, isValid } = end;
  if (isValid === true || fromNode === null || fromHandle?.type !== 'source') return;
  const outcome = fromHandle.id ?? '';
  const at = 'changedTouches' in event ? event.changedTouches[0] : event;
  if (at === undefined) return;
  const anchor = { x: at.clientX, y: at.clientY };
  const under = document.elementFromPoint(anchor.x, anchor.y);
  const target = under?.closest('.react-flow__node:not(.react-flow__node-frame)')?.getAttribute('data-id');
  if (target !== undefined && target !== null) {
    if (target !== fromNode.id) draft.apply(connect(fromNode.id, outcome, target));
  } else if (under?.closest('.react-flow') != null) {
    const { x, y } = flow.screenToFlowPosition(anchor);
    // The card is entered where the connection ended.
    const picking = {
      for: { kind: 'outcome', nodeId: fromNode.id, outcome } as const,
      anchor,
      position: { x, y: y - 19 },
    };
    ui.setState({ picking });
  }
}

/** A card that is dragged from the palette: onto an edge, where it fits, or onto its place. */
export function useDropping(of: CanvasOf, commands: CanvasCommands) {
  return useMemo(
    () => ({
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes(DRAGGED_TYPE)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy' as const;
      },
      onDrop: (event: DragEvent) => {
        const type = event.dataTransfer.getData(DRAGGED_TYPE);
        if (!typesFor('place').includes(type as NodeType)) return;
        event.preventDefault();
        const anchor = { x: event.clientX, y: event.clientY };
        const { x, y } = of.flow.screenToFlowPosition(anchor);
        const edgeId = edgeAt(anchor);
        const fits = edgeId !== null && typesFor('edge').includes(type as NodeType);
        if (fits) commands.add(type as NodeType, { for: { kind: 'edge', edgeId }, anchor });
        else commands.add(type as NodeType, { for: { kind: 'place' }, anchor, position: { x: x - 125, y: y - 20 } });
      },
    }),
    [of, commands],
  );
}

const edgeAt = ({ x, y }: { x: number; y: number }): string | null =>
  document.elementFromPoint(x, y)?.closest('.react-flow__edge')?.getAttribute('data-id') ?? null;
