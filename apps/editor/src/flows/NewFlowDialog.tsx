import { Alert, Button, Group, Modal, Radio, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { flowFromStarter, starterIds, type FlowDefinition, type StarterId } from '@baton/flow-schema';
import { FilePlus2, FileUp } from 'lucide-react';
import { useMemo, useState, type FormEvent, type ReactNode } from 'react';
import { batonApi } from '../api/baton-api.js';
import { navigate } from '../routing/navigation.js';
import { texts } from '../texts.js';
import { FlowFileField } from './FlowFileField.js';
import type { OpenedFile } from './flow-file.js';
import { FlowSketch } from './FlowSketch.js';
import classes from './NewFlowDialog.module.css';
import { starterFlow } from './starter-flow.js';

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
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const create = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const flowId = await batonApi.createFlow(name.trim(), await definitionOf(start, name.trim(), file));
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
        {start === 'file' && <FlowFileField file={file} onFile={read} />}
        {problem !== null && (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={busy}>
            {words.create}
          </Button>
        </Group>
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

/** @throws ApiError when the queues cannot be read */
async function definitionOf(start: Start, name: string, file: OpenedFile | null): Promise<FlowDefinition> {
  if (start === 'file' && file !== null && 'flow' in file) return { ...file.flow, name };
  if (start === 'empty' || start === 'file') return starterFlow(name, here(name).timeZone);
  const [queue] = await batonApi.queues();
  return flowFromStarter(start, { ...here(name), queue: queue?.name });
}
