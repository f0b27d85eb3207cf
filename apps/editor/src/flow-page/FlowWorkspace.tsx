import { ReactFlowProvider, useReactFlow } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { NodeType } from '@baton/flow-schema';
import type { FlowWithDraft } from '../api/api-types.js';
import { createCanvasMarks } from '../canvas/canvas-marks.js';
import { createCanvasView } from '../canvas/canvas-view.js';
import { newNode, placed } from '../canvas/new-node.js';
import { addNode } from '../draft/edits.js';
import { LeaveDialog } from '../draft/LeaveDialog.js';
import { useDraft } from '../draft/use-draft.js';
import { useUndoKeys } from '../draft/use-undo-keys.js';
import { useTitle } from '../look/use-title.js';
import { mayEdit, mayPublish, type Role } from '../people/may.js';
import { usePresence } from '../presence/use-presence.js';
import { PublishDialog } from '../publish/PublishDialog.js';
import { navigate } from '../routing/navigation.js';
import type { FlowTab } from '../routing/route.js';
import { useSimulator } from '../simulator/use-simulator.js';
import { TestsTab } from '../tests/TestsTab.js';
import { useTestRuns } from '../tests/use-test-runs.js';
import { problemsByNode } from '../validation/problems-by-node.js';
import { useProblems } from '../validation/use-problems.js';
import { VersionsTab } from '../versions/VersionsTab.js';
import { DrawTab } from './DrawTab.js';
import { FlowToolbar } from './FlowToolbar.js';
import classes from './FlowWorkspace.module.css';
import { lookOnly } from './look-only.js';
import { type OpenFlow, OpenFlowContext } from './open-flow.js';
import type { SidePanel } from './side-panel.js';

interface Props {
  flow: FlowWithDraft;
  tab: FlowTab;
  numbers: string[];
  queues: string[];
  role: Role;
}

export function FlowWorkspace(props: Props) {
  return (
    <ReactFlowProvider>
      <Workspace {...props} />
    </ReactFlowProvider>
  );
}

function Workspace({ flow: loaded, tab, numbers, queues, role }: Props) {
  useTitle(loaded.name);
  const { draft: kept, saving } = useDraft();
  const [refused, setRefused] = useState(false);
  const draft = useMemo(() => (mayEdit(role) ? kept : lookOnly(kept, () => setRefused(true))), [kept, role]);
  const flow = useStore(draft.store, (state) => state.definition);
  const validation = useProblems(loaded.id, flow);
  const problems = useMemo(() => problemsByNode(flow, validation.problems), [flow, validation.problems]);
  const [side, setSide] = useState<SidePanel>(null);
  const [publishing, setPublishing] = useState(false);
  const [publications, setPublications] = useState(0);
  const canvas = useCanvas(loaded.id, draft, queues);
  const { view, marks } = canvas;
  const simulator = useSimulator(loaded.id, draft, marks);
  const testRuns = useTestRuns(loaded.id);
  useUndoKeys(draft);
  usePresence(view, marks);

  useEffect(() => view.draw(flow, problems), [view, flow, problems]);
  useEffect(() => marks.store.subscribe(view.mark), [marks, view]);

  const openSide = (panel: SidePanel) => {
    view.select(null);
    setSide((present) => (present === panel ? null : panel));
  };
  const showSide = useCallback(
    (panel: SidePanel) => {
      void navigate({ page: 'flow', flowId: loaded.id, tab: 'draw' });
      view.select(null);
      setSide(panel);
    },
    [loaded.id, view],
  );
  const open: OpenFlow = {
    id: loaded.id,
    flow,
    draft,
    saving,
    validation,
    problems,
    simulator,
    testRuns,
    showSide,
    numbers,
    queues,
    mayEdit: mayEdit(role),
    mayPublish: mayPublish(role),
    ...canvas,
  };

  return (
    <OpenFlowContext value={open}>
      <div className={classes.workspace}>
        <FlowToolbar
          name={loaded.name}
          tab={tab}
          refused={refused}
          onSide={openSide}
          onPublish={() => setPublishing(true)}
        />
        {tab === 'draw' && <DrawTab side={side} onCloseSide={() => setSide(null)} />}
        {tab === 'tests' && <TestsTab />}
        {tab === 'versions' && <VersionsTab key={publications} />}
        <LeaveDialog saving={saving} />
        <PublishDialog
          opened={publishing}
          mayPublish={open.mayPublish}
          flowId={loaded.id}
          flow={flow}
          numbers={numbers}
          saving={saving}
          onShow={(nodeId) => {
            setPublishing(false);
            canvas.showNode(nodeId);
          }}
          onPublished={() => setPublications((present) => present + 1)}
          onClose={() => setPublishing(false)}
        />
      </div>
    </OpenFlowContext>
  );
}

/** The canvas of this page, and the ways of the rest of the page to reach it. */
function useCanvas(flowId: string, draft: ReturnType<typeof useDraft>['draft'], queues: string[]) {
  const [view] = useState(createCanvasView);
  const [marks] = useState(createCanvasMarks);
  const { fitView, screenToFlowPosition } = useReactFlow();

  const showNode = useCallback(
    (nodeId: string) => {
      void navigate({ page: 'flow', flowId, tab: 'draw' });
      view.select(nodeId);
      // From another tab the canvas is there only after it has been drawn.
      window.requestAnimationFrame(
        () => void fitView({ nodes: [{ id: nodeId }], duration: 300, maxZoom: 1, minZoom: 0.6 }),
      );
    },
    [flowId, view, fitView],
  );

  const add = useCallback(
    (type: NodeType) => {
      const flow = draft.definition();
      const middle = screenToFlowPosition({ x: window.innerWidth / 2 - 125, y: window.innerHeight / 2 - 60 });
      const node = placed(flow, newNode(flow, type, queues, middle), middle);
      draft.apply(addNode(node));
      view.select(node.id);
    },
    [draft, queues, screenToFlowPosition, view],
  );

  return { view, marks, showNode, add };
}
