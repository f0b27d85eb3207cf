import { Alert, Modal, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { texts } from '../texts.js';
import { DialogFooter } from '../look/DialogFooter.js';

interface Props {
  opened: boolean;
  title: string;
  /** The word on the button that does it. */
  go: string;
  /** What stands in the field at first. */
  name: string;
  onClose: () => void;
  /** @throws ApiError */
  onName: (name: string) => Promise<void>;
}

/** Asks for the name of a flow, for its copy or for itself. */
export function NameFlowDialog({ opened, title, onClose, ...rest }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title={title}>
      <NameForm onClose={onClose} {...rest} />
    </Modal>
  );
}

function NameForm({ go, name: first, onClose, onName }: Omit<Props, 'opened' | 'title'>) {
  const [name, setName] = useState(first);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const run = async () => {
    setBusy(true);
    try {
      await onName(name.trim());
      onClose();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : texts.failed);
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') setProblem(texts.flows.needsName);
    else if (!busy) void run();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={texts.flows.newName}
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          data-autofocus
        />
        {problem !== null && (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        <DialogFooter go={go} busy={busy} onCancel={onClose} />
      </Stack>
    </form>
  );
}
