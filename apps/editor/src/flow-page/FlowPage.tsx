import { FailureNote, LoadingPage } from '@baton/web/components';
import { Container } from '@mantine/core';
import { useCallback } from 'react';
import { batonApi } from '../api/baton-api.js';
import { useAnswer } from '../api/use-answer.js';
import { DraftGate } from '../draft/DraftGate.js';
import type { Role } from '../people/may.js';
import type { FlowTab } from '../routing/route.js';
import { FlowWorkspace } from './FlowWorkspace.js';

interface Props {
  flowId: string;
  tab: FlowTab;
  role: Role;
}

/** One flow, loaded and then worked on. */
export function FlowPage({ flowId, tab, role }: Props) {
  const load = useCallback(async () => {
    const [flow, flows, queues] = await Promise.all([batonApi.flow(flowId), batonApi.flows(), batonApi.queues()]);
    const numbers = flows.find((summary) => summary.id === flowId)?.numbers ?? [];
    return { flow, numbers, queues: queues.map((queue) => queue.name) };
  }, [flowId]);
  const { answer, again } = useAnswer(load);

  if (answer.phase === 'asking') return <LoadingPage />;
  if (answer.phase === 'failed') {
    return (
      <Container size="sm" py={60}>
        <FailureNote reason={answer.reason} onTryAgain={again} />
      </Container>
    );
  }
  return (
    <DraftGate flowId={flowId}>
      <FlowWorkspace {...answer.value} tab={tab} role={role} />
    </DraftGate>
  );
}
