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
      (words) => batonApi.publish(flowId, saving.states.getState().revision, words),
      texts.publish.saveFirst,
    ),
  );

  const go = async () => {
    setBusy(true);
    const outcome = await publish(note.trim());
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
      {result?.kind === 'refused' && (
        <>
          <Alert color="red" role="alert">
            {texts.publish.refused(result.problems.length)}
          </Alert>
          <div className={classes.problems} tabIndex={0} role="region" aria-label={texts.validation.title}>
            <ProblemList flow={flow} problems={result.problems} onShow={onShow} />
          </div>
        </>
      )}
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
