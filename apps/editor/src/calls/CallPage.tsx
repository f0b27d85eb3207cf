import { whenWords } from '@baton/web';
import { FailureNote, LoadingPage } from '@baton/web/components';
import { Container, Group, Paper, Text, Title } from '@mantine/core';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Call } from '../api/api-types.js';
import { batonApi } from '../api/baton-api.js';
import { useAnswer } from '../api/use-answer.js';
import { useTitle } from '../look/use-title.js';
import { RouteLink } from '../routing/RouteLink.js';
import { texts } from '../texts.js';
import { CallResult } from './CallsPage.js';
import { followTrace, type CallTrace } from './call-trace.js';
import { openTraceStream } from './open-trace-stream.js';
import { conversationOf } from './conversation-of.js';
import { Timeline } from './Timeline.js';

/** One call: what was said, live while it is going on. */
export function CallPage({ callId }: { callId: string }) {
  const ask = useCallback(() => batonApi.call(callId), [callId]);
  const { answer, again } = useAnswer(ask);
  const trace = useTrace(callId);
  const ended = trace.phase === 'ended';
  // What the call came to is known when its trace has ended.
  useEffect(() => {
    if (ended) again();
  }, [ended, again]);

  return (
    <Container size="md" py={32}>
      <RouteLink to={{ page: 'calls' }} size="sm">
        {texts.calls.back}
      </RouteLink>
      {answer.phase === 'failed' && <FailureNote reason={answer.reason} onTryAgain={again} />}
      {answer.phase === 'answered' && <CallHead call={answer.value} />}
      <Paper withBorder radius="lg" p="lg" mt="lg">
        <Conversation trace={trace} />
      </Paper>
    </Container>
  );
}

function useTrace(callId: string): CallTrace {
  const [follower] = useState(() =>
    followTrace({
      rows: batonApi.callEvents.bind(null, callId),
      stream: openTraceStream.bind(null, batonApi.callEventStream(callId)),
    }),
  );
  useEffect(() => follower.stop, [follower]);
  return useStore(follower.store);
}

function CallHead({ call }: { call: Call }) {
  const [now] = useState(Date.now);
  const when = whenWords(call.startedAt, now);
  useTitle(texts.calls.open(when));
  return (
    <Group justify="space-between" mt={4} align="flex-end">
      <div>
        <Title order={1} size="h2">
          {texts.calls.open(when)}
        </Title>
        <Text c="dimmed">
          {call.flowName ?? texts.calls.unknownFlow}
          {call.versionNumber === null ? '' : `, ${texts.calls.version(call.versionNumber)}`} · {call.dialled}
        </Text>
      </div>
      <Text fw={600} component="div">
        <CallResult call={call} />
      </Text>
    </Group>
  );
}

function Conversation({ trace }: { trace: CallTrace }) {
  const lines = useMemo(() => conversationOf(trace.rows), [trace.rows]);
  if (trace.phase === 'loading') return <LoadingPage />;
  return (
    <>
      <Group justify="space-between" mb="md">
        <Title order={2} size="h4">
          {texts.calls.conversation}
        </Title>
        <Text size="sm" c="dimmed" role="status">
          {trace.phase === 'live' && texts.calls.liveNow}
          {trace.phase === 'reconnecting' && texts.calls.reconnecting}
        </Text>
      </Group>
      {trace.phase === 'failed' && <Text c="red">{trace.reason}</Text>}
      {lines.length === 0 ? <Text c="dimmed">{texts.calls.noEvents}</Text> : <Timeline lines={lines} />}
    </>
  );
}
