import { FailureNote, LoadingPage } from '@baton/web/components';
import { ApiError } from '@baton/web';
import { Alert, Modal, Select, Stack } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { problemsOf } from '../api/problems-of.js';
import { useAnswer } from '../api/use-answer.js';
import { type Environment, environments, type FlowReview, versionsApi } from '../api/versions-api.js';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { texts } from '../texts.js';
import { ProblemList } from '../validation/ProblemList.js';
import { ChangeList } from './compare/ChangeList.js';
import { compareFlows } from './compare/compare-flows.js';
import { tellDone } from './tell-failure.js';
import { DialogFooter } from '../look/DialogFooter.js';

interface Props {
  review: FlowReview;
  onDone: () => void;
  onClose: () => void;
}

/** What was asked for, against what runs in production; publishes exactly that. */
export function ApproveDialog({ review, onDone, onClose }: Props) {
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={texts.reviews.approveTitle}
      closeButtonProps={{ 'aria-label': texts.publish.close }}
    >
      <Stack>
        <Difference review={review} />
        <Approve review={review} onDone={onDone} onClose={onClose} />
      </Stack>
    </Modal>
  );
}

function Difference({ review }: { review: FlowReview }) {
  const { id } = useOpenFlow();
  const ask = useCallback(async () => {
    const [asked, places] = await Promise.all([versionsApi.review(review.id), versionsApi.environments(id)]);
    const live = places.find(({ environment }) => environment === 'production')?.current ?? null;
    return { asked, live: live === null ? null : await versionsApi.version(live.versionId) };
  }, [review.id, id]);
  const { answer, again } = useAnswer(ask);
  const comparison = useMemo(() => {
    if (answer.phase !== 'answered' || answer.value.live === null) return null;
    return compareFlows(answer.value.live.definition, answer.value.asked.definition, texts.compare.marks);
  }, [answer]);
  if (answer.phase === 'asking') return <LoadingPage />;
  if (answer.phase === 'failed') return <FailureNote reason={answer.reason} onTryAgain={again} />;
  return comparison === null ? null : <ChangeList changes={comparison.changes} />;
}

function Approve({ review, onDone, onClose }: Props) {
  const { flow, showNode } = useOpenFlow();
  const [environment, setEnvironment] = useState<Environment>('production');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const approve = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      const { number } = await versionsApi.approve(review.id, environment, '');
      tellDone(texts.environments.done(texts.environments.names[environment], number));
      onClose();
      onDone();
    } catch (error) {
      setRefusal(error instanceof ApiError ? error : new ApiError('failed', 0, String(error)));
      setBusy(false);
    }
  };
  return (
    <>
      {refusal !== null && (
        <>
          <Alert color="red" role="alert">
            {refusal.message}
          </Alert>
          <ProblemList flow={flow} problems={problemsOf(refusal)} onShow={showNode} />
        </>
      )}
      <Select
        label={texts.run.place}
        value={environment}
        allowDeselect={false}
        data={environments.map((value) => ({ value, label: texts.environments.names[value] }))}
        onChange={(value) => setEnvironment(value === 'test' ? 'test' : 'production')}
      />
      <DialogFooter go={texts.reviews.approve} busy={busy} onGo={() => void approve()} onCancel={onClose} />
    </>
  );
}
