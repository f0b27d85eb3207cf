import type { ApiError } from '@baton/web';
import { FailureNote, LoadingPage } from '@baton/web/components';
import { Alert, Button, Group, Paper, Switch, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Plus, Users } from 'lucide-react';
import { useState } from 'react';
import { manageApi, type QueueWithAgents } from '../api/manage-api.js';
import { problemsOf } from '../api/problems-of.js';
import { useAnswer } from '../api/use-answer.js';
import { ConfirmDialog } from '../look/ConfirmDialog.js';
import { useAction } from '../look/use-action.js';
import { Empty } from '../look/Empty.js';
import { texts } from '../texts.js';
import { QueueDialog } from './QueueDialog.js';
import classes from './SettingsPage.module.css';
import { TabHead } from './TabHead.js';

const words = texts.settings.queues;

/** Where callers are handed over to. */
export function QueuesTab() {
  const { answer, again } = useAnswer(manageApi.queues);
  const [edited, setEdited] = useState<QueueWithAgents | 'new' | null>(null);
  const [removed, setRemoved] = useState<QueueWithAgents | null>(null);
  const queues = answer.phase === 'answered' ? answer.value : [];
  return (
    <>
      <TabHead intro={words.intro}>
        <Button leftSection={<Plus size={18} aria-hidden />} onClick={() => setEdited('new')} flex="none">
          {words.add}
        </Button>
      </TabHead>
      {answer.phase === 'asking' && <LoadingPage />}
      {answer.phase === 'failed' && <FailureNote reason={answer.reason} onTryAgain={again} />}
      {answer.phase === 'answered' && queues.length === 0 && (
        <Empty
          icon={<Users size={44} strokeWidth={1.4} aria-hidden />}
          title={words.emptyTitle}
          text={words.emptyText}
        />
      )}
      {queues.length > 0 && <QueueTable queues={queues} onEdit={setEdited} onRemove={setRemoved} onChanged={again} />}
      <QueueDialog edited={edited} queues={queues} onSaved={again} onClose={() => setEdited(null)} />
      <ConfirmDialog
        opened={removed !== null}
        title={words.removeTitle(removed?.label ?? '')}
        text={words.removeText}
        go={words.remove}
        isFinal
        wordsOf={whyKept}
        onConfirm={async () => {
          if (removed === null) return;
          await manageApi.removeQueue(removed.name);
          notifications.show({ message: words.removed(removed.label) });
          again();
        }}
        onClose={() => setRemoved(null)}
      />
    </>
  );
}

/** What needs a queue that was to go, each with what to do about it. */
function whyKept(error: ApiError): string | undefined {
  return (
    problemsOf(error)
      .map(({ message, fix }) => [message, fix].filter(Boolean).join(' '))
      .join('\n') || undefined
  );
}

interface TableProps {
  queues: QueueWithAgents[];
  onEdit: (queue: QueueWithAgents) => void;
  onRemove: (queue: QueueWithAgents) => void;
  onChanged: () => void;
}

function QueueTable({ queues, onEdit, onRemove, onChanged }: TableProps) {
  const { busy, problem, run } = useAction();
  const setOpen = async (queue: QueueWithAgents, open: boolean) => {
    await run(async () => {
      await manageApi.saveQueue({ ...queue, open });
      notifications.show({ message: open ? words.opened(queue.label) : words.closed(queue.label) });
    });
    onChanged();
  };
  return (
    <>
      {problem !== null && (
        <Alert color="red" role="alert" mb="sm">
          {problem}
        </Alert>
      )}
      <Paper withBorder radius="lg" className={classes.paper}>
        <Table verticalSpacing="sm" horizontalSpacing="lg" aria-label={texts.settings.tabs.queues}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.name}</Table.Th>
              <Table.Th>{words.phone}</Table.Th>
              <Table.Th>{words.wait}</Table.Th>
              <Table.Th>{words.agents}</Table.Th>
              <Table.Th>{words.state}</Table.Th>
              <Table.Td className={classes.actions} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {queues.map((queue) => (
              <Table.Tr key={queue.name}>
                <Table.Td>
                  <Text fw={600}>{queue.label}</Text>
                  {queue.label !== queue.name && (
                    <Text size="sm" c="dimmed">
                      {queue.name}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td className={classes.breaks}>{queue.agentPhone}</Table.Td>
                <Table.Td>{words.waits(queue.estimatedWaitMinutes)}</Table.Td>
                <Table.Td>{queue.agentsAvailable}</Table.Td>
                <Table.Td>
                  <Switch
                    size="md"
                    aria-label={words.open(queue.label)}
                    checked={queue.open}
                    disabled={busy}
                    onChange={(event) => void setOpen(queue, event.currentTarget.checked)}
                  />
                </Table.Td>
                <Table.Td className={classes.actions}>
                  <Group gap="xs" wrap="nowrap">
                    <Button
                      variant="default"
                      size="xs"
                      aria-label={words.edit(queue.label)}
                      onClick={() => onEdit(queue)}
                    >
                      {words.editGo}
                    </Button>
                    <Button
                      variant="default"
                      size="xs"
                      aria-label={words.removeOf(queue.label)}
                      onClick={() => onRemove(queue)}
                    >
                      {words.remove}
                    </Button>
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Paper>
    </>
  );
}
