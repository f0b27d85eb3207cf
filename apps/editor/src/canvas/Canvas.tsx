import '@xyflow/react/dist/style.css';
import './kinds.css';
import { useReactFlow } from '@xyflow/react';
import { useMemo, useRef, useState, type MouseEvent, type PointerEvent, type ReactNode } from 'react';
import type { DraftStore } from '../draft/draft-store.js';
import type { Position } from '../draft/edits.js';
import { createCanvasCommands, type CanvasOf } from './canvas-commands.js';
import { CanvasActionsContext, FarContext } from './canvas-context.js';
import { createCanvasUi } from './canvas-ui.js';
import { selectedIds, type CanvasView } from './canvas-view.js';
import type { ViewEdge, ViewNode } from './view-nodes.js';
import classes from './Canvas.module.css';
import { CanvasMenu } from './CanvasMenu.js';
import { CanvasTools } from './CanvasTools.js';
import { CanvasVoice } from './CanvasVoice.js';
import { useFar, useKnownSizes } from './drawing-parts.js';
import { FlowDrawing } from './FlowDrawing.js';
import { FlowMap } from './FlowMap.js';
import { HelpSheet } from './HelpSheet.js';
import { Picker } from './Picker.js';
import { SearchBox } from './SearchBox.js';
import { SelectionBar } from './SelectionBar.js';
import { useCanvasClipboard } from './use-canvas-clipboard.js';
import { createRun, useCanvasKeys } from './use-canvas-keys.js';
import { createCardActions, useDropping } from './use-drawing.js';

interface Props {
  flowId: string;
  draft: DraftStore;
  view: CanvasView;
  queues: readonly string[];
  mayEdit: boolean;
  /** Drawn inside of React Flow, for what lies over the drawing and moves with it. */
  children?: ReactNode;
}

/** The flow as a drawing that can be changed with pointer and keyboard, and what floats over it. */
export function Canvas({ flowId, draft, view, queues, mayEdit, children }: Props) {
  useKnownSizes();
  const far = useFar();
  const flow = useReactFlow<ViewNode, ViewEdge>();
  const place = useRef<HTMLDivElement>(null);
  const [ui] = useState(createCanvasUi);
  const { of, commands, run, actions } = useMemo(() => {
    const of = { flowId, draft, view, ui, queues, flow };
    const commands = createCanvasCommands(of);
    const run = createRun({ of, commands, mayEdit });
    return { of, commands, run, actions: mayEdit ? createCardActions(of) : null };
  }, [flowId, draft, view, ui, queues, flow, mayEdit]);
  const pointer = useMemo(() => createPointer(flow), [flow]);
  useCanvasKeys(run, place);
  useCanvasClipboard(commands, place, pointer.at, mayEdit);
  const dropping = useDropping(of, commands);

  return (
    <CanvasActionsContext value={actions}>
      <FarContext value={far}>
        <div
          ref={place}
          className={classes.place}
          data-canvas
          data-far={far || undefined}
          tabIndex={-1}
          onPointerMove={pointer.onPointerMove}
          onPointerLeave={pointer.onPointerLeave}
          onContextMenu={(event) => openMenu(event, of)}
          {...(mayEdit ? dropping : {})}
        >
          <FlowDrawing of={of} mayEdit={mayEdit}>
            {children}
          </FlowDrawing>
          <CanvasTools ui={ui} run={run} mayEdit={mayEdit} />
          <FlowMap view={view} />
          {mayEdit && <SelectionBar of={of} commands={commands} run={run} />}
          <CanvasVoice draft={draft} ui={ui} />
        </div>
        <Picker ui={ui} draft={draft} commands={commands} />
        <SearchBox of={of} commands={commands} />
        <CanvasMenu of={of} commands={commands} run={run} mayEdit={mayEdit} />
        <HelpSheet ui={ui} />
      </FarContext>
    </CanvasActionsContext>
  );
}

/** Where the pointer is over the drawing, for what is pasted; null when it is elsewhere. */
function createPointer(flow: CanvasOf['flow']) {
  let last: Position | null = null;
  return {
    at: (): Position | null => (last === null ? null : flow.screenToFlowPosition(last)),
    onPointerMove: (event: PointerEvent): void => {
      last = { x: event.clientX, y: event.clientY };
    },
    onPointerLeave: (): void => {
      last = null;
    },
  };
}

/** The menu is about what was pressed: it is selected first, unless it belongs to what is. */
function openMenu(event: MouseEvent, { view, ui }: CanvasOf): void {
  if (!(event.target instanceof Element) || event.target.closest('input, textarea') !== null) return;
  event.preventDefault();
  const nodeId = event.target.closest('.react-flow__node')?.getAttribute('data-id');
  const edgeId = event.target.closest('.react-flow__edge')?.getAttribute('data-id');
  if (nodeId != null) {
    if (!selectedIds(view.store.getState()).includes(nodeId)) view.select(nodeId);
  } else if (event.target.closest('.react-flow__nodesselection') === null) {
    view.select(null);
    if (edgeId != null) view.changeEdges([{ type: 'select', id: edgeId, selected: true }]);
  }
  ui.setState({ menu: { x: event.clientX, y: event.clientY } });
}
