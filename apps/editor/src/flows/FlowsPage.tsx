import { whenWords } from '@baton/web';
import { FailureNote, LoadingPage } from '@baton/web/components';
import { Badge, Button, Center, Container, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { Plus, Workflow } from 'lucide-react';
import { useState } from 'react';
import type { FlowSummary } from '../api/api-types.js';
import { batonApi } from '../api/baton-api.js';
import { useAnswer } from '../api/use-answer.js';
import { useTitle } from '../look/use-title.js';
import { navigate } from '../routing/navigation.js';
import { RouteLink } from '../routing/RouteLink.js';
import { texts } from '../texts.js';
import classes from './FlowsPage.module.css';
import { NewFlowDialog } from './NewFlowDialog.js';

export function FlowsPage() {
  useTitle(texts.flows.title);
  const { answer, again } = useAnswer(batonApi.flows);
  const [creating, setCreating] = useState(false);
  const create = () => setCreating(true);
  return (
    <Container size="lg" py={40}>
      <Group justify="space-between" align="flex-start" mb="xl">
        <div>
          <Title order={1}>{texts.flows.title}</Title>
          <Text c="dimmed">{texts.flows.intro}</Text>
        </div>
        <NewFlowButton onClick={create} />
      </Group>
      {answer.phase === 'asking' && <LoadingPage />}
      {answer.phase === 'failed' && <FailureNote reason={answer.reason} onTryAgain={again} />}
      {answer.phase === 'answered' && answer.value.length === 0 && <NoFlows onCreate={create} />}
      {answer.phase === 'answered' && answer.value.length > 0 && <FlowTable flows={answer.value} />}
      <NewFlowDialog opened={creating} onClose={() => setCreating(false)} />
    </Container>
  );
}

function NewFlowButton({ onClick }: { onClick: () => void }) {
  return (
    <Button leftSection={<Plus size={18} aria-hidden />} onClick={onClick}>
      {texts.flows.newFlow}
    </Button>
  );
}

function NoFlows({ onCreate }: { onCreate: () => void }) {
  return (
    <Paper withBorder radius="lg" p={60}>
      <Center>
        <Stack align="center" gap="sm" maw={420}>
          <Workflow size={44} strokeWidth={1.4} aria-hidden />
          <Title order={2} size="h3">
            {texts.flows.emptyTitle}
          </Title>
          <Text c="dimmed" ta="center" mb="sm">
            {texts.flows.emptyText}
          </Text>
          <NewFlowButton onClick={onCreate} />
        </Stack>
      </Center>
    </Paper>
  );
}

function FlowTable({ flows }: { flows: FlowSummary[] }) {
  const [now] = useState(Date.now);
  return (
    <Paper withBorder radius="lg" className={classes.paper}>
      <Table verticalSpacing="md" horizontalSpacing="lg" aria-label={texts.flows.title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.flows.name}</Table.Th>
            <Table.Th>{texts.flows.published}</Table.Th>
            <Table.Th>{texts.flows.numbers}</Table.Th>
            <Table.Th>{texts.flows.changed}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {flows.map((flow) => (
            <Table.Tr
              key={flow.id}
              className={classes.row}
              onClick={() => void navigate({ page: 'flow', flowId: flow.id, tab: 'draw' })}
            >
              <Table.Td>
                {/* The row is a larger target for the pointer; the link is what the keyboard and readers use. */}
                <span onClick={(event) => event.stopPropagation()}>
                  <RouteLink to={{ page: 'flow', flowId: flow.id, tab: 'draw' }} fw={600}>
                    {flow.name}
                  </RouteLink>
                </span>
              </Table.Td>
              <Table.Td>
                {flow.published === null ? (
                  <Text c="dimmed" size="sm">
                    {texts.flows.notPublished}
                  </Text>
                ) : (
                  <Badge tt="none" size="lg" radius="sm">
                    {texts.flows.version(flow.published.number)}
                  </Badge>
                )}
              </Table.Td>
              <Table.Td>
                {flow.numbers.length === 0 ? (
                  <Text c="dimmed" size="sm">
                    {texts.flows.noNumbers}
                  </Text>
                ) : (
                  flow.numbers.join(', ')
                )}
              </Table.Td>
              <Table.Td>{whenWords(flow.updatedAt, now)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
