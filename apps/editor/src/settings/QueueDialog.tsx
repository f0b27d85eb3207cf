import { Alert, Modal, NumberInput, Stack, Switch, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type FormEvent } from 'react';
import { manageApi, type QueueWithAgents } from '../api/manage-api.js';
import { useAction } from '../look/use-action.js';
import { texts } from '../texts.js';
import { DialogFooter } from '../look/DialogFooter.js';

const words = texts.settings.queues;
const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

interface Props {
  edited: QueueWithAgents | 'new' | null;
  queues: readonly QueueWithAgents[];
  onSaved: () => void;
  onClose: () => void;
}

export function QueueDialog({ edited, queues, onSaved, onClose }: Props) {
  const title = edited === null || edited === 'new' ? words.addTitle : words.editTitle(edited.label);
  return (
    <Modal opened={edited !== null} onClose={onClose} title={title}>
      {edited !== null && (
        <QueueForm queue={edited === 'new' ? null : edited} queues={queues} onSaved={onSaved} onClose={onClose} />
      )}
    </Modal>
  );
}

interface FormProps extends Omit<Props, 'edited'> {
  /** Null: a new one. */
  queue: QueueWithAgents | null;
}

const none = { name: '', label: '', agentPhone: 'sip:', estimatedWaitMinutes: 5, open: true };

function QueueForm({ queue, queues, onSaved, onClose }: FormProps) {
  const [form, setForm] = useState(queue ?? none);
  const [wrongName, setWrongName] = useState<string | null>(null);
  // Of the fields only the phone can be refused: the others cannot hold anything that is.
  const { busy, problem, run } = useAction(({ status }) => (status === 422 ? words.wrongPhone : undefined));
  const set = (changed: Partial<typeof form>) => setForm({ ...form, ...changed });

  const save = async () => {
    const label = form.label.trim() === '' ? form.name : form.label.trim();
    await manageApi.saveQueue({ ...form, label, agentPhone: form.agentPhone.trim() });
    notifications.show({ message: words.saved(label) });
    onSaved();
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = queue === null ? nameFault(form.name, queues) : null;
    setWrongName(wrong);
    if (wrong === null) void run(save);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextInput
          label={words.name}
          description={words.nameHint}
          value={form.name}
          disabled={queue !== null}
          error={wrongName}
          maxLength={64}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          label={words.label}
          value={form.label}
          placeholder={form.name}
          maxLength={120}
          onChange={(event) => set({ label: event.currentTarget.value })}
        />
        <TextInput
          label={words.phone}
          description={words.phoneHint}
          value={form.agentPhone}
          maxLength={500}
          onChange={(event) => set({ agentPhone: event.currentTarget.value })}
        />
        <NumberInput
          label={words.wait}
          min={0}
          max={1440}
          allowDecimal={false}
          clampBehavior="strict"
          value={form.estimatedWaitMinutes}
          onChange={(minutes) => set({ estimatedWaitMinutes: Number(minutes) || 0 })}
        />
        <Switch
          label={words.state}
          checked={form.open}
          onChange={(event) => set({ open: event.currentTarget.checked })}
        />
        {problem !== null && (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        <DialogFooter go={texts.settings.save} busy={busy} onCancel={onClose} />
      </Stack>
    </form>
  );
}

function nameFault(name: string, queues: readonly QueueWithAgents[]): string | null {
  if (!NAME.test(name)) return words.wrongName;
  return queues.some((queue) => queue.name === name) ? words.nameTaken : null;
}
