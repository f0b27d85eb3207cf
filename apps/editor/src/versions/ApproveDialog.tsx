import { FailureNote, LoadingPage } from '@baton/web/components';
import { Modal, Select, Stack } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useAnswer } from '../api/use-answer.js';
import {
  type Environment,
  environments,
  type FlowEnvironment,
  type FlowReview,
  versionsApi,
} from '../api/versions-api.js';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { Override } from '../publish/Override.js';
import { Refusal } from '../publish/Refusal.js';
import type { Refused } from '../publish/refusals.js';
import { texts } from '../texts.js';
import { ChangeList } from './compare/ChangeList.js';
import { compareFlows } from './compare/compare-flows.js';
import { tellDone } from './tell-failure.js';
import { useDoing } from './use-doing.js';
import { instantOf, type When } from './when.js';
import { WhenField } from './WhenField.js';
import { DialogFooter } from '../look/DialogFooter.js';
import { useFocusBack } from '../look/use-focus-back.js';

interface Props {
  review: FlowReview;
  onDone: () => void;
  onClose: () => void;
}

/** What was asked for, against what runs in production; publishes exactly that. */
export function ApproveDialog({ review, onDone, onClose }: Props) {
  useFocusBack();
  const { id } = useOpenFlow();
  const ask = useCallback(async () => {
    const [asked, places] = await Promise.all([versionsApi.review(review.id), versionsApi.environments(id)]);
    const live = currentIn(places, 'production');
    return { asked, places, live: live === null ? null : await versionsApi.version(live) };
  }, [review.id, id]);
  const { answer, again } = useAnswer(ask);
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={texts.reviews.approveTitle}
      closeButtonProps={{ 'aria-label': texts.publish.close }}
    >
      {answer.phase === 'asking' && <LoadingPage />}
      {answer.phase === 'failed' && <FailureNote reason={answer.reason} onTryAgain={again} />}
      {answer.phase === 'answered' && (
        <Stack>
          <Difference {...answer.value} />
          <Approve review={review} places={answer.value.places} onDone={onDone} onClose={onClose} />
        </Stack>
      )}
    </Modal>
  );
}

const currentIn = (places: FlowEnvironment[], environment: Environment): string | null =>
  places.find((place) => place.environment === environment)?.current?.versionId ?? null;

type Asked = Awaited<ReturnType<typeof versionsApi.review>>;
type Version = Awaited<ReturnType<typeof versionsApi.version>>;

function Difference({ asked, live }: { asked: Asked; live: Version | null }) {
  const changes = useMemo(
    () => live && compareFlows(live.definition, asked.definition, texts.compare.marks).changes,
    [asked, live],
  );
  return changes && <ChangeList changes={changes} />;
}

function Approve({ review, places, onDone, onClose }: Props & { places: FlowEnvironment[] }) {
  const { flow, showNode } = useOpenFlow();
  const [environment, setEnvironment] = useState<Environment>('production');
  const [when, setWhen] = useState<When>({ kind: 'now' });
  const [problem, setProblem] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const { busy, act } = useDoing(onDone, setRefused);
  const approve = async (overrideReason?: string) => {
    const at = instantOf(when, Date.now());
    setProblem(at === null);
    if (at === null) return;
    setRefused(null);
    const going = overrideReason === undefined ? {} : { overrideReason };
    // What runs there is what is compared above: whoever decides has seen it.
    const time = at === undefined ? { expected: currentIn(places, environment) } : { at };
    const wasDone = await act(async () => {
      const { number } = await versionsApi.approve(review.id, { environment, ...time, ...going });
      if (at === undefined) tellDone(texts.environments.done(texts.environments.names[environment], number));
    });
    if (wasDone) onClose();
  };
  return (
    <>
      <Select
        label={texts.run.place}
        value={environment}
        allowDeselect={false}
        data={environments.map((value) => ({ value, label: texts.environments.names[value] }))}
        onChange={(value) => setEnvironment(value === 'test' ? 'test' : 'production')}
      />
      <WhenField when={when} problem={problem} onChange={setWhen} />
      {refused !== null && <Refusal refused={refused} words={texts.publish} flow={flow} onShow={showNode} />}
      {refused?.kind === 'tests-failed' && (
        <Override busy={busy} words={texts.publish} onGo={(reason) => void approve(reason)} />
      )}
      <DialogFooter
        go={when.kind === 'now' ? texts.reviews.approve : texts.run.plan}
        busy={busy}
        onGo={() => void approve()}
        onCancel={onClose}
      />
    </>
  );
}
