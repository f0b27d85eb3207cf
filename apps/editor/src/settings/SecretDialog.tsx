import { Alert, Modal, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type FormEvent } from 'react';
import { manageApi, type Secret } from '../api/manage-api.js';
import { useAction } from '../look/use-action.js';
import { texts } from '../texts.js';
import { DialogFooter } from '../look/DialogFooter.js';

const words = texts.settings.secrets;
const NAME = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;

/** Whose value is set; without a name, a new one's. */
export interface SetSecret {
  name: string | null;
}

interface Props {
  set: SetSecret | null;
  known: readonly Secret[];
  onSaved: () => void;
  onClose: () => void;
}

export function SecretDialog({ set, known, onSaved, onClose }: Props) {
  return (
    <Modal
      opened={set !== null}
      onClose={onClose}
      title={set?.name == null ? words.addTitle : words.setTitle(set.name)}
    >
      {set !== null && <SecretForm name={set.name} known={known} onSaved={onSaved} onClose={onClose} />}
    </Modal>
  );
}

interface FormProps extends Omit<Props, 'set'> {
  /** Null: of a new one. */
  name: string | null;
}

function SecretForm({ name: given, known, onSaved, onClose }: FormProps) {
  const [name, setName] = useState(given ?? '');
  const [value, setValue] = useState('');
  const [wrongName, setWrongName] = useState<string | null>(null);
  const { busy, problem, run } = useAction(({ code, status }) => {
    if (code === 'no-secret-key') return words.noKey;
    return status === 422 ? words.wrongValue : undefined;
  });
  const save = async () => {
    await manageApi.saveSecret(name, value);
    notifications.show({ message: words.saved(name) });
    onSaved();
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = given === null ? nameFault(name, known) : null;
    setWrongName(wrong);
    if (wrong === null) void run(save);
  };
  return (
    <form onSubmit={submit} noValidate autoComplete="off">
      <Stack>
        {given === null ? (
          <TextInput
            label={words.name}
            description={words.nameHint}
            value={name}
            error={wrongName}
            maxLength={64}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        ) : (
          <Text size="sm">{words.setText}</Text>
        )}
        <PasswordInput
          label={given === null ? words.value : words.newValue}
          value={value}
          maxLength={8000}
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': words.show }}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        {problem !== null && (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        <DialogFooter go={texts.settings.save} busy={busy} disabled={value === ''} onCancel={onClose} />
      </Stack>
    </form>
  );
}

function nameFault(name: string, known: readonly Secret[]): string | null {
  if (!NAME.test(name)) return words.wrongName;
  return known.some((secret) => secret.name === name) ? words.nameTaken : null;
}
