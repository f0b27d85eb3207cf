import { Alert, Modal, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type FormEvent } from 'react';
import { peopleApi, type Person } from '../api/people-api.js';
import { useAction } from '../look/use-action.js';
import { texts } from '../texts.js';
import type { Role } from './may.js';
import { refusalWords } from './refusal-words.js';
import { RolePicker } from './RolePicker.js';
import { DialogFooter } from '../look/DialogFooter.js';

const words = texts.people;

interface Props {
  opened: boolean;
  person: Person;
  by: Role;
  onChanged: () => void;
  onClose: () => void;
}

export function RoleDialog({ opened, ...rest }: Props) {
  return (
    <Modal opened={opened} onClose={rest.onClose} title={words.roleTitle(rest.person.name)}>
      <RoleForm {...rest} />
    </Modal>
  );
}

function RoleForm({ person, by, onChanged, onClose }: Omit<Props, 'opened'>) {
  const [role, setRole] = useState(person.role);
  const { busy, problem, run } = useAction(refusalWords);
  const change = async () => {
    await peopleApi.changeRole(person.id, role);
    notifications.show({ message: words.roleChanged(person.name, texts.roles[role]) });
    onChanged();
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (role === person.role) onClose();
    else void run(change);
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <RolePicker by={by} value={role} onChange={setRole} />
        {problem !== null && (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        <DialogFooter go={words.roleGo} busy={busy} onCancel={onClose} />
      </Stack>
    </form>
  );
}
