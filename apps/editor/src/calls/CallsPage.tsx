import { clockWords, whenWords } from '@baton/web';
import { FailureNote, LoadingPage } from '@baton/web/components';
import { Badge, Button, Center, Container, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { PhoneCall } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Call } from '../api/api-types.js';
import { batonApi } from '../api/baton-api.js';
import { useTitle } from '../look/use-title.js';
import { navigate } from '../routing/navigation.js';
import { RouteLink } from '../routing/RouteLink.js';
import { texts } from '../texts.js';
import classes from '../flows/FlowsPage.module.css';
import { resultWords } from './result-words.js';
import { useCalls } from './use-calls.js';

export function CallsPage() {
  useTitle(texts.calls.title);
  const { calls, problem, more, again } = useCalls(batonApi.callPage);
  const now = useNow();
  return (
    <Container size="lg" py={40}>
      <Title order={1}>{texts.calls.title}</Title>
      <Text c="dimmed" mb="xl">
        {texts.calls.intro}
      </Text>
      {problem !== null && <FailureNote reason={problem} onTryAgain={again} />}
      {calls === null && problem === null && <LoadingPage />}
      {calls?.length === 0 && <NoCalls />}
      {calls !== null && calls.length > 0 && (
        <Stack align="center">
          <CallTable calls={calls} now={now} />
          {more !== null && (
            <Button variant="default" onClick={more}>
              {texts.calls.more}
            </Button>
          )}
        </Stack>
      )}
    </Container>
  );
}

function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 1_000);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}

function NoCalls() {
  return (
    <Paper withBorder radius="lg" p={60}>
      <Center>
        <Stack align="center" gap="sm" maw={420}>
          <PhoneCall size={44} strokeWidth={1.4} aria-hidden />
          <Title order={2} size="h3">
            {texts.calls.emptyTitle}
          </Title>
          <Text c="dimmed" ta="center">
            {texts.calls.emptyText}
          </Text>
        </Stack>
      </Center>
    </Paper>
  );
}

function CallTable({ calls, now }: { calls: Call[]; now: number }) {
  return (
    <Paper withBorder radius="lg" className={classes.paper} w="100%">
      <Table verticalSpacing="sm" horizontalSpacing="lg" aria-label={texts.calls.title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.calls.when}</Table.Th>
            <Table.Th>{texts.calls.flow}</Table.Th>
            <Table.Th>{texts.calls.dialled}</Table.Th>
            <Table.Th>{texts.calls.result}</Table.Th>
            <Table.Th>{texts.calls.duration}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {calls.map((call) => (
            <CallRow key={call.id} call={call} now={now} />
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

function CallRow({ call, now }: { call: Call; now: number }) {
  const when = whenWords(call.startedAt, now);
  const lasted = (call.endedAt === null ? now : Date.parse(call.endedAt)) - Date.parse(call.startedAt);
  return (
    <Table.Tr className={classes.row} onClick={() => void navigate({ page: 'call', callId: call.id })}>
      <Table.Td>
        {/* The row is a larger target for the pointer; the link is what the keyboard and readers use. */}
        <span onClick={(event) => event.stopPropagation()}>
          <RouteLink to={{ page: 'call', callId: call.id }} fw={600}>
            {when}
          </RouteLink>
        </span>
      </Table.Td>
      <Table.Td>
        <span className="baton-name">
          {call.flowName ?? texts.calls.unknownFlow}
          {call.versionNumber !== null && (
            <Text span size="sm" c="dimmed">
              {` ${texts.calls.version(call.versionNumber)}`}
            </Text>
          )}
        </span>
      </Table.Td>
      <Table.Td>{call.dialled}</Table.Td>
      <Table.Td>
        <CallResult call={call} />
      </Table.Td>
      <Table.Td className={classes.clock}>{clockWords(lasted)}</Table.Td>
    </Table.Tr>
  );
}

export function CallResult({ call }: { call: Pick<Call, 'endedAt' | 'result'> }) {
  if (call.endedAt === null) {
    return (
      <Badge tt="none" size="lg" radius="sm">
        {texts.calls.live}
      </Badge>
    );
  }
  return <>{call.result === null ? texts.calls.noResult : resultWords(call.result)}</>;
}
