import { whenWords } from '@baton/web';
import { FailureNote, LoadingPage } from '@baton/web/components';
import { Button, Group, Paper, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import { manageApi, type Secret } from '../api/manage-api.js';
import { useAnswer } from '../api/use-answer.js';
import { ConfirmDialog } from '../look/ConfirmDialog.js';
import { RouteLink } from '../routing/RouteLink.js';
import { Empty } from '../look/Empty.js';
import { texts } from '../texts.js';
import { SecretDialog, type SetSecret } from './SecretDialog.js';
import classes from './SettingsPage.module.css';
import { TabHead } from './TabHead.js';

const words = texts.settings.secrets;

/** Keys and passwords that requests send; no value is ever shown. */
export function SecretsTab() {
  const { answer, again } = useAnswer(manageApi.secrets);
  const [set, setSet] = useState<SetSecret | null>(null);
  const [removed, setRemoved] = useState<Secret | null>(null);
  const secrets = answer.phase === 'answered' ? answer.value : [];
  return (
    <>
      <TabHead intro={words.intro}>
        <Button leftSection={<Plus size={18} aria-hidden />} onClick={() => setSet({ name: null })} flex="none">
          {words.add}
        </Button>
      </TabHead>
      {answer.phase === 'asking' && <LoadingPage />}
      {answer.phase === 'failed' && <FailureNote reason={answer.reason} onTryAgain={again} />}
      {answer.phase === 'answered' && secrets.length === 0 && (
        <Empty
          icon={<KeyRound size={44} strokeWidth={1.4} aria-hidden />}
          title={words.emptyTitle}
          text={words.emptyText}
        />
      )}
      {secrets.length > 0 && <SecretTable secrets={secrets} onSet={(name) => setSet({ name })} onRemove={setRemoved} />}
      <SecretDialog set={set} known={secrets} onSaved={again} onClose={() => setSet(null)} />
      <ConfirmDialog
        opened={removed !== null}
        title={words.removeTitle(removed?.name ?? '')}
        text={removeText(removed)}
        go={words.remove}
        isFinal
        onConfirm={async () => {
          if (removed === null) return;
          await manageApi.removeSecret(removed.name);
          notifications.show({ message: words.removed(removed.name) });
          again();
        }}
        onClose={() => setRemoved(null)}
      />
    </>
  );
}

function removeText(secret: Secret | null): string {
  if (secret === null || secret.usedBy.length === 0) return words.removeText;
  return words.removeUsed(secret.usedBy.map(({ flowName }) => flowName).join(', '));
}

interface TableProps {
  secrets: Secret[];
  onSet: (name: string) => void;
  onRemove: (secret: Secret) => void;
}

function SecretTable({ secrets, onSet, onRemove }: TableProps) {
  const [now] = useState(Date.now);
  return (
    <Paper withBorder radius="lg" className={classes.paper}>
      <Table verticalSpacing="sm" horizontalSpacing="lg" aria-label={texts.settings.tabs.secrets}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.name}</Table.Th>
            <Table.Th>{words.usedBy}</Table.Th>
            <Table.Th>{words.changedAt}</Table.Th>
            <Table.Td className={classes.actions} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {secrets.map((secret) => (
            <Table.Tr key={secret.name}>
              <Table.Td className={classes.breaks}>
                <Text fw={600}>{secret.name}</Text>
                {!secret.usable && (
                  <Text size="sm" c="var(--mantine-color-error)">
                    {words.unusable}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                <UsedBy secret={secret} />
              </Table.Td>
              <Table.Td>{texts.settings.changed(whenWords(secret.changedAt, now), secret.changedBy)}</Table.Td>
              <Table.Td className={classes.actions}>
                <Group gap="xs" wrap="nowrap">
                  <Button
                    variant="default"
                    size="xs"
                    aria-label={words.setOf(secret.name)}
                    onClick={() => onSet(secret.name)}
                  >
                    {words.set}
                  </Button>
                  <Button
                    variant="default"
                    size="xs"
                    aria-label={words.removeOf(secret.name)}
                    onClick={() => onRemove(secret)}
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
  );
}

function UsedBy({ secret: { usedBy } }: { secret: Secret }) {
  if (usedBy.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {words.unused}
      </Text>
    );
  }
  return (
    <Group gap="sm">
      {usedBy.map(({ flowId, flowName }) => (
        <RouteLink key={flowId} to={{ page: 'flow', flowId, tab: 'draw' }} className="baton-name">
          {flowName}
        </RouteLink>
      ))}
    </Group>
  );
}
