import type { FlowDefinition, FlowProblem, NodeType } from '@baton/flow-schema';
import { createContext, useContext } from 'react';
import type { CanvasMarks } from '../canvas/canvas-marks.js';
import type { CanvasView } from '../canvas/canvas-view.js';
import type { DraftSaving } from '../draft/draft-saving.js';
import type { DraftStore } from '../draft/draft-store.js';
import type { Simulator } from '../simulator/simulator-store.js';
import type { TestRuns } from '../tests/test-runs.js';
import type { Validation } from '../validation/use-problems.js';
import type { SidePanel } from './side-panel.js';

/** The flow that is open, and what every part of its page may do with it. */
export interface OpenFlow {
  id: string;
  /** The draft as it is at this moment; changes go through `draft.apply`. */
  flow: FlowDefinition;
  draft: DraftStore;
  saving: DraftSaving;
  validation: Validation;
  /** The problems of each node, by its id. */
  problems: ReadonlyMap<string, FlowProblem[]>;
  view: CanvasView;
  /** What the canvas shows over the drawing: a call's way, coverage, other people. */
  marks: CanvasMarks;
  /** A call on the draft, which goes on whatever lies beside the canvas. */
  simulator: Simulator;
  testRuns: TestRuns;
  /** Numbers that are bound to the flow. */
  numbers: readonly string[];
  /** Names of the queues that exist. */
  queues: readonly string[];
  /** Without it the draft stays as it is whatever is applied (lookOnly): show fields and buttons accordingly. */
  mayEdit: boolean;
  mayPublish: boolean;
  /** Selects a node on the canvas and brings it into view, from whichever tab. */
  showNode: (nodeId: string) => void;
  /** Opens a panel beside the canvas, from whichever tab. */
  showSide: (panel: SidePanel) => void;
  /** Puts a new node in the middle of what is seen, and selects it. */
  add: (type: NodeType) => void;
}

export const OpenFlowContext = createContext<OpenFlow | null>(null);

/** @throws Error outside of a flow's page */
export function useOpenFlow(): OpenFlow {
  const open = useContext(OpenFlowContext);
  if (open === null) throw new Error('no flow is open here');
  return open;
}
