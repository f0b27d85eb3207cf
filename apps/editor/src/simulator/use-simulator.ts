import { useEffect, useState } from 'react';
import { labApi } from '../api/lab-api.js';
import type { CanvasMarks } from '../canvas/canvas-marks.js';
import type { DraftStore } from '../draft/draft-store.js';
import { createLabThread } from '../lab/lab-thread.js';
import { texts } from '../texts.js';
import { marksOfCall } from './marks-of-call.js';
import { createSimulator, type Simulator } from './simulator-store.js';

/** The simulator of a flow's page, whose call is shown on the canvas whatever lies beside it. */
export function useSimulator(flowId: string, draft: DraftStore, marks: CanvasMarks): Simulator {
  const [simulator] = useState(() => createSimulator(createLabThread(), () => labApi.library(flowId)));
  useEffect(() => {
    const stopShowing = simulator.store.subscribe(({ shown }, before) => {
      if (shown === before.shown) return;
      if (shown === null) marks.clear('simulator');
      else
        marks.show('simulator', marksOfCall(draft.definition(), shown.steps, shown.view.nodeId, texts.simulator.here));
    });
    return () => {
      stopShowing();
      simulator.stop();
      marks.clear('simulator');
    };
  }, [simulator, draft, marks]);
  return simulator;
}
