import { whenWords } from '@baton/web';
import { FailureNote, LoadingPage } from '@baton/web/components';
import { Alert, Button, Group, Paper, Table, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { ShieldCheck } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { manageApi, type AllowedHost } from '../api/manage-api.js';
import { useAnswer } from '../api/use-answer.js';
import { ConfirmDialog } from '../look/ConfirmDialog.js';
import { useAction } from '../look/use-action.js';
import { Empty } from '../look/Empty.js';
import { texts } from '../texts.js';
import classes from './SettingsPage.module.css';
import { TabHead } from './TabHead.js';

const words = texts.settings.hosts;

/** Machines of one's own network that requests may reach. */
export function HostsTab() {
  const { answer, again } = useAnswer(manageApi.hosts);
  const [removed, setRemoved] = useState<string | null>(null);
  return (
    <>
      <TabHead intro={words.intro} />
      <AllowForm onAllowed={again} />
      {answer.phase === 'asking' && <LoadingPage />}
      {answer.phase === 'failed' && <FailureNote reason={answer.reason} onTryAgain={again} />}
      {answer.phase === 'answered' && answer.value.length === 0 && (
        <Empty
          icon={<ShieldCheck size={44} strokeWidth={1.4} aria-hidden />}
          title={words.emptyTitle}
          text={words.emptyText}
        />
      )}
      {answer.phase === 'answered' && answer.value.length > 0 && (
        <HostTable hosts={answer.value} onRemove={setRemoved} />
      )}
      <ConfirmDialog
        opened={removed !== null}
        title={words.removeTitle(removed ?? '')}
        text={words.removeText}
        go={words.remove}
        onConfirm={async () => {
          if (removed === null) return;
          await manageApi.removeHost(removed);
          notifications.show({ message: words.removed(removed) });
          again();
        }}
        onClose={() => setRemoved(null)}
      />
    </>
  );
}

function AllowForm({ onAllowed }: { onAllowed: () => void }) {
  const [host, setHost] = useState('');
  const { busy, problem, run } = useAction(({ status }) => ([404, 422].includes(status) ? words.wrong : undefined));
  const allow = async () => {
    const allowed = await manageApi.allowHost(host.trim());
    setHost('');
    notifications.show({ message: words.allowed(allowed.host) });
    onAllowed();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (host.trim() !== '') void run(allow);
  };
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" mb="lg">
        <TextInput
          label={words.host}
          placeholder={words.example}
          maxLength={300}
          w={340}
          value={host}
          onChange={(event) => setHost(event.currentTarget.value)}
        />
        <Button type="submit" loading={busy} disabled={host.trim() === ''}>
          {words.allow}
        </Button>
      </Group>
      {problem !== null && (
        <Alert color="red" role="alert" mb="lg">
          {problem}
        </Alert>
      )}
    </form>
  );
}

function HostTable({ hosts, onRemove }: { hosts: AllowedHost[]; onRemove: (host: string) => void }) {
  const [now] = useState(Date.now);
  return (
    <Paper withBorder radius="lg" className={classes.paper}>
      <Table verticalSpacing="sm" horizontalSpacing="lg" aria-label={texts.settings.tabs.hosts}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.host}</Table.Th>
            <Table.Th>{words.allowedAt}</Table.Th>
            <Table.Td className={classes.actions} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {hosts.map(({ host, allowedAt, allowedBy }) => (
            <Table.Tr key={host}>
              <Table.Td className={classes.breaks}>{host}</Table.Td>
              <Table.Td>{texts.settings.changed(whenWords(allowedAt, now), allowedBy)}</Table.Td>
              <Table.Td className={classes.actions}>
                <Button variant="default" size="xs" aria-label={words.removeOf(host)} onClick={() => onRemove(host)}>
                  {words.remove}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
