import { Text } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { batonApi } from '../api/baton-api.js';
import { followTrace } from '../calls/call-trace.js';
import { conversationOf } from '../calls/conversation-of.js';
import { openTraceStream } from '../calls/open-trace-stream.js';
import { Timeline } from '../calls/Timeline.js';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { texts } from '../texts.js';
import { lastNodeOf, stepsOf } from './call-facts.js';
import { marksOfCall } from './marks-of-call.js';
import { useFollowing } from './use-following.js';

/** A real call on the draft, as it happens: its words here, its way on the canvas. */
export function FollowedCall({ callId }: { callId: string }) {
  const { draft, marks } = useOpenFlow();
  const [follower] = useState(() =>
    followTrace({
      rows: batonApi.callEvents.bind(null, callId),
      stream: openTraceStream.bind(null, batonApi.callEventStream(callId)),
    }),
  );
  useEffect(() => follower.stop, [follower]);
  const { rows, phase } = useStore(follower.store);
  const steps = useMemo(() => stepsOf(rows), [rows]);
  const nodeId = useMemo(() => lastNodeOf(steps), [steps]);
  useFollowing(nodeId);
  useEffect(() => {
    marks.show('simulator', marksOfCall(draft.definition(), steps, nodeId, texts.simulator.here));
  }, [marks, draft, steps, nodeId]);
  useEffect(() => () => marks.clear('simulator'), [marks]);
  const lines = useMemo(() => conversationOf(rows), [rows]);

  return (
    <section aria-label={texts.simulator.trial.live}>
      <Text size="sm" fw={600} mb="xs" role="status">
        {phase === 'ended' ? texts.simulator.trial.ended : texts.simulator.trial.live}
      </Text>
      <Timeline lines={lines} />
    </section>
  );
}
