import { Alert, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { peopleApi, type NewLink } from '../api/people-api.js';
import { useAction } from '../look/use-action.js';
import { texts } from '../texts.js';
import type { Role } from './may.js';
import { RolePicker } from './RolePicker.js';
import { ShownLink } from './ShownLink.js';
import { DialogFooter } from '../look/DialogFooter.js';

const words = texts.people;

interface Props {
  opened: boolean;
  by: Role;
  onInvited: () => void;
  onClose: () => void;
}

export function InviteDialog({ opened, by, onInvited, onClose }: Props) {
  const [made, setMade] = useState<NewLink | null>(null);
  const close = () => {
    setMade(null);
    onClose();
  };
  const invited = (link: NewLink) => {
    setMade(link);
    onInvited();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      size="lg"
      title={made === null ? words.inviteTitle : words.linkTitle}
      // A link that is shown once is not lost by a click beside it.
      closeOnClickOutside={made === null}
    >
      {made === null ? (
        <InviteForm by={by} onInvited={invited} onClose={close} />
      ) : (
        <ShownLink made={made} onClose={close} />
      )}
    </Modal>
  );
}

interface FormProps {
  by: Role;
  onInvited: (link: NewLink) => void;
  onClose: () => void;
}

function InviteForm({ by, onInvited, onClose }: FormProps) {
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('analyst');
  const [wrong, setWrong] = useState<string | null>(null);
  const { busy, problem, run } = useAction(({ code, status }) => {
    if (code === 'taken') return words.taken;
    return status === 422 ? words.wrongEmail : words.refusals[code];
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!/^\S+@\S+\.\S+$/.test(email.trim())) return setWrong(words.wrongEmail);
    setWrong(null);
    void run(async () => onInvited(await peopleApi.invite(email.trim(), role)));
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text size="sm" c="dimmed">
          {words.inviteText}
        </Text>
        <TextInput
          label={words.email}
          type="email"
          autoComplete="off"
          maxLength={254}
          value={email}
          error={wrong}
          onChange={(event) => setEmail(event.currentTarget.value)}
          data-autofocus
        />
        <RolePicker by={by} value={role} onChange={setRole} />
        {problem !== null && (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        <DialogFooter go={words.inviteGo} busy={busy} onCancel={onClose} />
      </Stack>
    </form>
  );
}
