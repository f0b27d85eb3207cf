import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import type { FlowDefinition } from '@baton/flow-schema';
import { CircleCheck, Phone } from 'lucide-react';
import { useState } from 'react';
import type { PublishedVersion } from '../api/api-types.js';
import { batonApi } from '../api/baton-api.js';
import type { DraftSaving } from '../draft/draft-saving.js';
import { texts } from '../texts.js';
import { ProblemList } from '../validation/ProblemList.js';
import { publishOnce, type PublishResult } from './publish-once.js';
import classes from './PublishDialog.module.css';

interface Props {
  flowId: string;
  flow: FlowDefinition;
  numbers: string[];
  saving: DraftSaving;
  onShow: (nodeId: string) => void;
  onPublished: () => void;
  onClose: () => void;
}

export function PublishDialog({ opened, ...props }: Props & { opened: boolean }) {
  return (
    <Modal
      opened={opened}
      onClose={props.onClose}
      size="lg"
      title={texts.publish.title}
      closeButtonProps={{ 'aria-label': texts.publish.close }}
    >
      <PublishForm {...props} />
    </Modal>
  );
}

function PublishForm({ flowId, flow, numbers, saving, onShow, onPublished, onClose }: Props) {
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<PublishResult | null>(null);
  const [publish] = useState(() =>
    publishOnce(
      saving.flush,
      (words, reason) => batonApi.publish(flowId, saving.states.getState().revision, words, reason),
      texts.publish.saveFirst,
    ),
  );

  const go = async (overrideReason?: string) => {
    setBusy(true);
    const outcome = await publish(note.trim(), overrideReason);
    setResult(outcome);
    setBusy(false);
    if (outcome.kind === 'published') onPublished();
  };

  if (result?.kind === 'published') return <Success version={result.version} numbers={numbers} onClose={onClose} />;
  return (
    <Stack>
      <Text size="sm">{texts.publish.explain}</Text>
      <Textarea
        label={texts.publish.note}
        description={texts.publish.noteHint}
        value={note}
        autosize
        minRows={2}
        maxLength={500}
        onChange={(event) => setNote(event.currentTarget.value)}
        data-autofocus
      />
      {result?.kind === 'failed' && (
        <Alert color="red" role="alert">
          {result.reason}
        </Alert>
      )}
      {result !== null && 'problems' in result && (
        <>
          <Alert color="red" role="alert">
            {refusalWords(result)}
          </Alert>
          <div className={classes.problems} tabIndex={0} role="region" aria-label={texts.validation.title}>
            <ProblemList flow={flow} problems={result.problems} onShow={onShow} />
          </div>
        </>
      )}
      {result?.kind === 'tests-failed' && <Override busy={busy} onGo={(reason) => void go(reason)} />}
      <Group justify="flex-end">
        <Text size="sm" c="dimmed" role="status">
          {busy ? texts.publish.publishing : ''}
        </Text>
        <Button variant="default" onClick={onClose}>
          {texts.publish.cancel}
        </Button>
        <Button loading={busy} onClick={() => void go()}>
          {texts.publish.go}
        </Button>
      </Group>
    </Stack>
  );
}

function refusalWords({ kind, problems }: Extract<PublishResult, { problems: unknown }>): string {
  if (kind === 'unsafe') return texts.publish.unsafe;
  return kind === 'refused' ? texts.publish.refused(problems.length) : texts.publish.testsFailed(problems.length);
}

/** As the api has it. */
const SHORTEST_REASON = 10;

/** Publishing although test cases fail takes a reason, which is kept. */
function Override({ busy, onGo }: { busy: boolean; onGo: (reason: string) => void }) {
  const [reason, setReason] = useState('');
  return (
    <Stack gap="xs">
      <Textarea
        label={texts.publish.overrideReason}
        description={texts.publish.overrideHint}
        value={reason}
        autosize
        maxLength={1000}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button
        variant="light"
        color="red"
        disabled={reason.trim().length < SHORTEST_REASON}
        loading={busy}
        onClick={() => onGo(reason.trim())}
      >
        {texts.publish.override}
      </Button>
    </Stack>
  );
}

interface SuccessProps {
  version: PublishedVersion;
  numbers: string[];
  onClose: () => void;
}

function Success({ version, numbers, onClose }: SuccessProps) {
  return (
    <Stack align="center" gap="sm" py="md">
      <CircleCheck size={52} strokeWidth={1.4} className={classes.good} aria-hidden />
      <Text size="xl" fw={700} role="status">
        {texts.publish.success(version.number)}
      </Text>
      {numbers.length === 0 ? (
        <Text c="dimmed">{texts.publish.noNumber}</Text>
      ) : (
        <>
          <Text c="dimmed">{texts.publish.call(numbers)}</Text>
          <Group gap="lg">
            {numbers.map((number) => (
              <span key={number} className={classes.number}>
                <Phone size={20} aria-hidden />
                {number}
              </span>
            ))}
          </Group>
        </>
      )}
      <Button mt="md" onClick={onClose} data-autofocus>
        {texts.publish.done}
      </Button>
    </Stack>
  );
}
