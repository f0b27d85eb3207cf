import type { HandoffContext } from '@baton/flow-engine';
import type { Handoff, HandoffState, HandoffWay } from '@baton/persistence';

/** A handoff as an agent sees it: without the decision record, which is the analyst's. */
export interface HandoffOnDesk {
  id: string;
  callId: string;
  queue: string | null;
  state: HandoffState;
  startedAt: Date;
  answeredAt: Date | null;
  endedAt: Date | null;
  context: HandoffContext;
  ways: HandoffWay[];
  seenBy: string | null;
}

export function handoffOnDesk(handoff: Handoff): HandoffOnDesk {
  const { id, callId, queue, state, startedAt, answeredAt, endedAt, context, ways, seenBy } = handoff;
  return { id, callId, queue, state, startedAt, answeredAt, endedAt, context, ways, seenBy };
}
