import { useCallback, useEffect, useState } from 'react';
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
  const showWay = useWayOfCall(simulator, draft, marks);
  useEffect(() => {
    const stopShowing = simulator.store.subscribe(({ shown }, before) => {
      if (shown !== before.shown) showWay();
    });
    return () => {
      stopShowing();
      simulator.stop();
      marks.clear('simulator');
    };
  }, [simulator, showWay, marks]);
  return simulator;
}

/** Shows the way of the simulated call on the canvas, as it is at that moment. */
export function useWayOfCall(simulator: Simulator, draft: DraftStore, marks: CanvasMarks): () => void {
  return useCallback(() => {
    const { shown } = simulator.store.getState();
    if (shown === null) marks.clear('simulator');
    else marks.show('simulator', marksOfCall(draft.definition(), shown.steps, shown.view.nodeId, texts.simulator.here));
  }, [simulator, draft, marks]);
}
