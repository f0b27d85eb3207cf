import { ActionIcon, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { EllipsisVertical, KeyRound, Lock, LockOpen, LogOut, ShieldCheck, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { peopleApi, type Person } from '../api/people-api.js';
import { ConfirmDialog } from '../look/ConfirmDialog.js';
import { useAction } from '../look/use-action.js';
import { texts } from '../texts.js';
import type { Role } from './may.js';
import { refusalWords } from './refusal-words.js';
import { ResetDialog } from './ResetDialog.js';
import { RoleDialog } from './RoleDialog.js';

const words = texts.people;
type Asked = 'role' | 'reset' | 'sign-out' | 'disable' | 'remove';

interface Props {
  person: Person;
  /** Who looks after them. */
  by: Role;
  onChanged: () => void;
}

/** What may be done about one person. */
export function PersonMenu({ person, by, onChanged }: Props) {
  const [asking, setAsking] = useState<Asked | null>(null);
  const { run } = useAction(refusalWords);
  const close = () => setAsking(null);
  const enable = () =>
    run(async () => {
      await peopleApi.disable(person.id, false);
      told(words.enabledNow(person.name), onChanged);
    });
  return (
    <>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={words.more(person.name)}>
            <EllipsisVertical size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<ShieldCheck size={16} aria-hidden />} onClick={() => setAsking('role')}>
            {words.changeRole}
          </Menu.Item>
          {person.disabledAt === null && (
            <Menu.Item leftSection={<KeyRound size={16} aria-hidden />} onClick={() => setAsking('reset')}>
              {words.resetLink}
            </Menu.Item>
          )}
          {person.disabledAt === null && (
            <Menu.Item leftSection={<LogOut size={16} aria-hidden />} onClick={() => setAsking('sign-out')}>
              {words.signOut}
            </Menu.Item>
          )}
          <Menu.Divider />
          {person.disabledAt === null ? (
            <Menu.Item leftSection={<Lock size={16} aria-hidden />} onClick={() => setAsking('disable')}>
              {words.disable}
            </Menu.Item>
          ) : (
            <Menu.Item leftSection={<LockOpen size={16} aria-hidden />} onClick={() => void enable()}>
              {words.enable}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<Trash2 size={16} aria-hidden />} onClick={() => setAsking('remove')}>
            {words.remove}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RoleDialog opened={asking === 'role'} person={person} by={by} onChanged={onChanged} onClose={close} />
      <ResetDialog opened={asking === 'reset'} person={person} onMade={onChanged} onClose={close} />
      <Confirmations person={person} asking={asking} onChanged={onChanged} onClose={close} />
    </>
  );
}

interface ConfirmationsProps {
  person: Person;
  asking: Asked | null;
  onChanged: () => void;
  onClose: () => void;
}

function Confirmations({ person: { id, name }, asking, onChanged, onClose }: ConfirmationsProps) {
  const common = { onClose, wordsOf: refusalWords };
  return (
    <>
      <ConfirmDialog
        {...common}
        opened={asking === 'sign-out'}
        title={words.signOutTitle(name)}
        text={words.signOutText}
        go={words.signOutGo}
        onConfirm={async () => {
          await peopleApi.endSessions(id);
          told(words.signedOut(name), onChanged);
        }}
      />
      <ConfirmDialog
        {...common}
        opened={asking === 'disable'}
        title={words.disableTitle(name)}
        text={words.disableText}
        go={words.disableGo}
        onConfirm={async () => {
          await peopleApi.disable(id, true);
          told(words.disabledNow(name), onChanged);
        }}
      />
      <ConfirmDialog
        {...common}
        opened={asking === 'remove'}
        title={words.removeTitle(name)}
        text={words.removeText}
        go={words.removeGo}
        isFinal
        onConfirm={async () => {
          await peopleApi.remove(id);
          told(words.removed(name), onChanged);
        }}
      />
    </>
  );
}

function told(message: string, onChanged: () => void): void {
  notifications.show({ message });
  onChanged();
}
