import { Alert, Button, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import type { FlowDefinition } from '@baton/flow-schema';
import { useState } from 'react';
import { type Environment, environments, type Publication, versionsApi } from '../api/versions-api.js';
import type { DraftSaving } from '../draft/draft-saving.js';
import { guideSaw } from '../guide/guide-store.js';
import { texts } from '../texts.js';
import { failureWords } from '../versions/tell-failure.js';
import { instantOf, type When } from '../versions/when.js';
import { WhenField } from '../versions/WhenField.js';
import { ChangesSinceLive } from './ChangesSinceLive.js';
import { Override } from './Override.js';
import { publishOnce, type PublishResult } from './publish-once.js';
import { Published } from './Published.js';
import { Refusal } from './Refusal.js';

interface Props {
  flowId: string;
  flow: FlowDefinition;
  numbers: readonly string[];
  saving: DraftSaving;
  onShow: (nodeId: string) => void;
  onPublished: () => void;
  onClose: () => void;
}

const places = environments.map((value) => ({ value, label: texts.environments.names[value] }));

export function PublishForm({ flowId, flow, numbers, saving, onShow, onPublished, onClose }: Props) {
  const [note, setNote] = useState('');
  const [environment, setEnvironment] = useState<Environment>('production');
  const [when, setWhen] = useState<When>({ kind: 'now' });
  const [missing, setMissing] = useState<'note' | 'time' | null>(null);
  const [busy, setBusy] = useState(false);
  // Undefined until it is known: what somebody else has put there meanwhile is then not overwritten unseen.
  const [seen, setSeen] = useState<string | null>();
  const [tries, setTries] = useState(0);
  const [result, setResult] = useState<PublishResult | null>(null);
  const [publish] = useState(() =>
    publishOnce(
      saving.flush,
      (wish: Omit<Publication, 'revision'>) =>
        versionsApi.publish(flowId, { revision: saving.states.getState().revision, ...wish }),
      texts.publish.saveFirst,
      failureWords,
    ),
  );

  const go = async (overrideReason?: string) => {
    const at = instantOf(when, Date.now());
    const gap = note.trim() === '' ? 'note' : at === null ? 'time' : null;
    setMissing(gap);
    if (gap !== null) return;
    setBusy(true);
    const outcome = await publish({
      note: note.trim(),
      environment,
      ...(at ? { at } : seen === undefined ? {} : { expected: seen }),
      ...(overrideReason === undefined ? {} : { overrideReason }),
    });
    setResult(outcome);
    setBusy(false);
    setTries(tries + 1);
    if (outcome.kind !== 'published') return;
    guideSaw('published');
    onPublished();
  };

  if (result?.kind === 'published') {
    const at = when.kind === 'at' ? when.local : null;
    return <Published version={result.version} environment={environment} at={at} numbers={numbers} onClose={onClose} />;
  }
  return (
    <Stack>
      <Text size="sm">{texts.publish.explain}</Text>
      <Textarea
        label={texts.publish.note}
        description={texts.publish.noteHint}
        value={note}
        autosize
        minRows={2}
        maxLength={1000}
        error={missing === 'note' ? texts.publish.needsNote : undefined}
        onChange={(event) => setNote(event.currentTarget.value)}
        data-autofocus
      />
      <Select
        label={texts.run.place}
        data={places}
        value={environment}
        allowDeselect={false}
        onChange={(value) => {
          setSeen(undefined);
          setEnvironment(value === 'test' ? 'test' : 'production');
        }}
      />
      <WhenField when={when} problem={missing === 'time'} onChange={setWhen} />
      <ChangesSinceLive key={tries} flowId={flowId} flow={flow} environment={environment} onSeen={setSeen} />
      {result?.kind === 'failed' && (
        <Alert color="red" role="alert">
          {result.reason}
        </Alert>
      )}
      {result !== null && 'problems' in result && (
        <Refusal refused={result} words={texts.publish} flow={flow} onShow={onShow} />
      )}
      {result?.kind === 'tests-failed' && (
        <Override busy={busy} words={texts.publish} onGo={(reason) => void go(reason)} />
      )}
      <Group justify="flex-end">
        <Text size="sm" c="dimmed" role="status">
          {busy ? texts.publish.publishing : ''}
        </Text>
        <Button variant="default" onClick={onClose}>
          {texts.cancel}
        </Button>
        <Button loading={busy} onClick={() => void go()}>
          {when.kind === 'now' ? texts.publish.go : texts.run.plan}
        </Button>
      </Group>
    </Stack>
  );
}
