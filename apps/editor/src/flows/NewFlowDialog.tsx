import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { batonApi } from '../api/baton-api.js';
import { navigate } from '../routing/navigation.js';
import { texts } from '../texts.js';
import { starterFlow } from './starter-flow.js';

interface Props {
  opened: boolean;
  onClose: () => void;
}

export function NewFlowDialog({ opened, onClose }: Props) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={texts.flows.newTitle}
      closeButtonProps={{ 'aria-label': texts.flows.close }}
    >
      <NewFlowForm onClose={onClose} />
    </Modal>
  );
}

function NewFlowForm({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const create = async () => {
    setBusy(true);
    try {
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      const flowId = await batonApi.createFlow(name.trim(), starterFlow(name.trim(), zone));
      await navigate({ page: 'flow', flowId, tab: 'draw' });
    } catch (error) {
      setProblem(error instanceof Error ? error.message : texts.failed);
      setBusy(false);
    }
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') setProblem(texts.flows.needsName);
    else if (!busy) void create();
  };

  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={texts.flows.newName}
          placeholder={texts.flows.newNameExample}
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        {problem !== null && (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {texts.flows.cancel}
          </Button>
          <Button type="submit" loading={busy}>
            {texts.flows.create}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
