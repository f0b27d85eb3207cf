import { whenWords } from '@baton/web';
import { FailureNote } from '@baton/web/components';
import { Alert, Badge, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { MonitorSmartphone } from 'lucide-react';
import { useState } from 'react';
import { peopleApi, type OwnSession } from '../api/people-api.js';
import { useAnswer } from '../api/use-answer.js';
import { useAction } from '../look/use-action.js';
import { texts } from '../texts.js';
import { deviceWords } from './device-words.js';

const words = texts.account;

/** Where the account is signed in, this browser first. */
export function OwnSessions() {
  const { answer, again } = useAnswer(peopleApi.ownSessions);
  const { busy, problem, run } = useAction();
  if (answer.phase === 'asking') return <Loader size="sm" />;
  if (answer.phase === 'failed') return <FailureNote reason={answer.reason} onTryAgain={again} />;
  const sessions = [...answer.value].sort((one, other) => Number(other.current) - Number(one.current));
  const end = async (work: () => Promise<void>) => {
    const isDone = await run(async () => void (await work()));
    if (isDone) notifications.show({ message: words.ended });
    again();
  };
  return (
    <Stack gap="md">
      <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
        {sessions.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            busy={busy}
            onEnd={() => void end(() => peopleApi.endSession(session.id))}
          />
        ))}
      </Stack>
      {problem !== null && (
        <Alert color="red" role="alert">
          {problem}
        </Alert>
      )}
      {sessions.length === 1 ? (
        <Text size="sm" c="dimmed">
          {words.onlyHere}
        </Text>
      ) : (
        <Group justify="flex-end">
          <Button variant="default" disabled={busy} onClick={() => void end(peopleApi.endOtherSessions)}>
            {words.endOthers}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function SessionRow({ session, busy, onEnd }: { session: OwnSession; busy: boolean; onEnd: () => void }) {
  const [now] = useState(Date.now);
  const device = deviceWords(session.device);
  return (
    <Group component="li" wrap="nowrap" gap="md">
      <MonitorSmartphone size={22} strokeWidth={1.6} aria-hidden />
      <div style={{ flex: 1 }}>
        <Group gap={8}>
          <Text fw={600}>{device}</Text>
          {session.current && (
            <Badge tt="none" radius="sm" variant="light">
              {words.here}
            </Badge>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {words.lastUsed(whenWords(session.lastSeenAt, now))}, {words.since(whenWords(session.createdAt, now))}
        </Text>
      </div>
      {!session.current && (
        <Button variant="default" size="xs" disabled={busy} aria-label={words.endOf(device)} onClick={onEnd}>
          {words.end}
        </Button>
      )}
    </Group>
  );
}
