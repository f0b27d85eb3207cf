import { Alert, Group, Modal, Radio, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { flowFromStarter, starterIds, type FlowDefinition, type StarterId } from '@baton/flow-schema';
import { FilePlus2, FileUp } from 'lucide-react';
import { useEffect, useMemo, useState, type FormEvent, type ReactNode } from 'react';
import { batonApi } from '../api/baton-api.js';
import { navigate } from '../routing/navigation.js';
import { texts } from '../texts.js';
import { FlowFileField } from './FlowFileField.js';
import type { OpenedFile } from './flow-file.js';
import { FlowSketch } from './FlowSketch.js';
import classes from './NewFlowDialog.module.css';
import { starterFlow } from './starter-flow.js';
import { StarterQueue } from './StarterQueue.js';
import { DialogFooter } from '../look/DialogFooter.js';

const words = texts.flows;

interface Props {
  opened: boolean;
  onClose: () => void;
}

export function NewFlowDialog({ opened, onClose }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title={words.newTitle} size={1000}>
      <NewFlowForm onClose={onClose} />
    </Modal>
  );
}

type Start = StarterId | 'empty' | 'file';

function NewFlowForm({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [start, setStart] = useState<Start>('empty');
  const [file, setFile] = useState<OpenedFile | null>(null);
  const [queues, setQueues] = useState<string[] | null>(null);
  const [chosen, setQueue] = useState<string | null>(null);
  const queue = chosen ?? queues?.[0];
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    // Without them the flow names the example's queue, and its problems say so.
    batonApi.queues().then(
      (found) => setQueues(found.map(({ name: known }) => known)),
      () => undefined,
    );
  }, []);

  const create = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const flowId = await batonApi.createFlow(name.trim(), definitionOf(start, name.trim(), file, queue));
      await navigate({ page: 'flow', flowId, tab: 'draw' });
    } catch (error) {
      setProblem(error instanceof Error ? error.message : texts.failed);
      setBusy(false);
    }
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (start === 'file' && (file === null || !('flow' in file))) setProblem(words.file.needed);
    else if (name.trim() === '') setProblem(words.needsName);
    else if (!busy) void create();
  };

  const read = (found: OpenedFile) => {
    setFile(found);
    setStart('file');
    setProblem(null);
    if ('flow' in found && name.trim() === '') setName(found.flow.name);
  };

  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={words.newName}
          placeholder={words.newNameExample}
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <Radio.Group label={words.startFrom} value={start} onChange={(value) => setStart(value)}>
          <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm" mt={6}>
            <StarterCards />
          </SimpleGrid>
        </Radio.Group>
        {words.startersNote !== '' && start !== 'file' && (
          <Text size="sm" c="dimmed">
            {words.startersNote}
          </Text>
        )}
        {start !== 'empty' && start !== 'file' && <StarterQueue queues={queues} value={queue} onChange={setQueue} />}
        {start === 'file' && <FlowFileField file={file} onFile={read} />}
        {problem !== null && (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        <DialogFooter go={words.create} busy={busy} onCancel={onClose} />
      </Stack>
    </form>
  );
}

function StarterCards() {
  const sketches = useMemo(() => starterIds.map((id) => ({ id, flow: flowFromStarter(id, here('')) })), []);
  return (
    <>
      <StartCard value="empty" {...words.empty} picture={<FilePlus2 size={30} strokeWidth={1.4} />} />
      {sketches.map(({ id, flow }) => (
        <StartCard key={id} value={id} {...words.starters[id]} picture={<FlowSketch flow={flow} />} />
      ))}
      <StartCard value="file" {...words.fromFile} picture={<FileUp size={30} strokeWidth={1.4} />} />
    </>
  );
}

function StartCard({ value, title, text, picture }: { value: Start; title: string; text: string; picture: ReactNode }) {
  return (
    <Radio.Card value={value} className={classes.card} aria-label={`${title}. ${text}`}>
      <div className={classes.picture} aria-hidden>
        {picture}
      </div>
      <Group gap={8} wrap="nowrap" className={classes.title}>
        <Radio.Indicator size="xs" />
        {title}
      </Group>
      <div className={classes.text}>{text}</div>
    </Radio.Card>
  );
}

const here = (name: string) => ({ name, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });

function definitionOf(start: Start, name: string, file: OpenedFile | null, queue: string | undefined): FlowDefinition {
  if (start === 'file' && file !== null && 'flow' in file) return { ...file.flow, name };
  if (start === 'empty' || start === 'file') return starterFlow(name, here(name).timeZone);
  return flowFromStarter(start, { ...here(name), queue });
}
