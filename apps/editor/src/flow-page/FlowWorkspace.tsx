import { ReactFlowProvider, useReactFlow } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { type FlowNode, type FlowProblem, type NodeType } from '@baton/flow-schema';
import type { FlowWithDraft } from '../api/api-types.js';
import { Canvas } from '../canvas/Canvas.js';
import { createCanvasView, onlySelected } from '../canvas/canvas-view.js';
import { freePlace } from '../canvas/free-place.js';
import { Palette } from '../canvas/Palette.js';
import { toCanvasEdges, toCanvasNodes } from '../canvas/to-canvas.js';
import { ConflictDialog } from '../draft/ConflictDialog.js';
import { addNode, freeNodeId } from '../draft/edits.js';
import { LeaveDialog } from '../draft/LeaveDialog.js';
import { useDraft } from '../draft/use-draft.js';
import { useUndoKeys } from '../draft/use-undo-keys.js';
import { useTitle } from '../look/use-title.js';
import { NodePanel } from '../node-forms/NodePanel.js';
import { nodeForms } from '../node-forms/node-forms.js';
import { PublishDialog } from '../publish/PublishDialog.js';
import { VersionsPanel } from '../publish/VersionsPanel.js';
import { problemsByNode } from '../validation/problems-by-node.js';
import { ProblemsPanel } from '../validation/ProblemsPanel.js';
import { useProblems } from '../validation/use-problems.js';
import { FlowToolbar } from './FlowToolbar.js';
import classes from './FlowWorkspace.module.css';
import type { SidePanel } from './side-panel.js';

interface Props {
  flow: FlowWithDraft;
  numbers: string[];
  queues: string[];
  mayPublish: boolean;
}

const NONE: FlowProblem[] = [];

export function FlowWorkspace(props: Props) {
  return (
    <ReactFlowProvider>
      <Workspace {...props} />
    </ReactFlowProvider>
  );
}

function Workspace({ flow: loaded, numbers, queues, mayPublish }: Props) {
  useTitle(loaded.name);
  const { draft, saving } = useDraft(loaded);
  const flow = useStore(draft.store, (state) => state.definition);
  const validation = useProblems(loaded.id, flow);
  const byNode = useMemo(() => problemsByNode(flow, validation.problems), [flow, validation.problems]);
  const [side, setSide] = useState<SidePanel>(null);
  const [publishing, setPublishing] = useState(false);
  const [publications, setPublications] = useState(0);
  const { view, showNode, add } = useCanvas(draft, queues);
  useUndoKeys(draft);

  useEffect(() => view.draw(toCanvasNodes(flow, byNode), toCanvasEdges(flow)), [view, flow, byNode]);

  const selectedId = useStore(view.store, onlySelected);
  const selected = flow.nodes.find((node) => node.id === selectedId);
  const closePanel = useCallback(() => view.select(null), [view]);
  const openSide = (panel: SidePanel) => {
    view.select(null);
    setSide((present) => (present === panel && selected === undefined ? null : panel));
  };

  return (
    <div className={classes.workspace}>
      <FlowToolbar
        name={loaded.name}
        draft={draft}
        saving={saving}
        validation={validation}
        mayPublish={mayPublish}
        onSide={openSide}
        onPublish={() => setPublishing(true)}
      />
      <div className={classes.desk} data-side={selected !== undefined || side !== null || undefined}>
        <Palette onAdd={add} />
        <section className={classes.canvas}>
          <Canvas draft={draft} view={view} />
        </section>
        {selected !== undefined && (
          <NodePanel
            key={selected.id}
            draft={draft}
            flow={flow}
            node={selected}
            problems={byNode.get(selected.id) ?? NONE}
            onClose={closePanel}
          />
        )}
        {selected === undefined && side === 'problems' && (
          <ProblemsPanel flow={flow} validation={validation} onShow={showNode} onClose={() => setSide(null)} />
        )}
        {selected === undefined && side === 'versions' && (
          <VersionsPanel key={publications} flowId={loaded.id} onClose={() => setSide(null)} />
        )}
      </div>
      <ConflictDialog saving={saving} />
      <LeaveDialog saving={saving} />
      <PublishDialog
        opened={publishing}
        flowId={loaded.id}
        flow={flow}
        numbers={numbers}
        saving={saving}
        onShow={(nodeId) => {
          setPublishing(false);
          showNode(nodeId);
        }}
        onPublished={() => setPublications((present) => present + 1)}
        onClose={() => setPublishing(false)}
      />
    </div>
  );
}

/** The canvas of this page, and the ways of the rest of the page to reach it. */
function useCanvas(draft: ReturnType<typeof useDraft>['draft'], queues: string[]) {
  const [view] = useState(createCanvasView);
  const { fitView, screenToFlowPosition } = useReactFlow();

  const showNode = useCallback(
    (nodeId: string) => {
      view.select(nodeId);
      void fitView({ nodes: [{ id: nodeId }], duration: 300, maxZoom: 1, minZoom: 0.6 });
    },
    [view, fitView],
  );

  const add = useCallback(
    (type: NodeType) => {
      const flow = draft.definition();
      const middle = screenToFlowPosition({ x: window.innerWidth / 2 - 125, y: window.innerHeight / 2 - 60 });
      const node = {
        id: freeNodeId(flow, type),
        type,
        label: '',
        position: freePlace(flow, middle),
        conversation: {},
        settings: nodeForms[type].newSettings({ flow, queues }),
      } as FlowNode;
      draft.apply(addNode(node));
      // The draft is drawn in an effect; the card can be selected once it is there.
      window.requestAnimationFrame(() => view.select(node.id));
    },
    [draft, queues, screenToFlowPosition, view],
  );

  return { view, showNode, add };
}
