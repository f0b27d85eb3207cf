import { whenWords } from '@baton/web';
import { FailureNote, LoadingPage } from '@baton/web/components';
import {
  Anchor,
  Badge,
  Button,
  Container,
  Group,
  Paper,
  Select,
  Stack,
  Table,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { Plus, Search, Workflow } from 'lucide-react';
import { useState } from 'react';
import type { FlowSummary } from '../api/api-types.js';
import { batonApi } from '../api/baton-api.js';
import { useAnswer } from '../api/use-answer.js';
import { useTitle } from '../look/use-title.js';
import { navigate } from '../routing/navigation.js';
import { RouteLink } from '../routing/RouteLink.js';
import { texts } from '../texts.js';
import { listedFlows, flowSorts, stateOf, type FlowSort } from './flow-list.js';
import { FlowMenu } from './FlowMenu.js';
import classes from './FlowsPage.module.css';
import { NewFlowDialog } from './NewFlowDialog.js';

const words = texts.flows;
const sorts = flowSorts.map((value) => ({ value, label: words.sorts[value] }));

export function FlowsPage({ mayEdit }: { mayEdit: boolean }) {
  useTitle(words.title);
  const { answer, again } = useAnswer(batonApi.flows);
  const [creating, setCreating] = useState(false);
  const create = () => setCreating(true);
  return (
    <Container size="lg" py={40}>
      <Group justify="space-between" align="flex-start" mb="xl" wrap="nowrap">
        <div>
          <Title order={1}>{words.title}</Title>
          <Text c="dimmed">{words.intro}</Text>
        </div>
        {mayEdit && <NewFlowButton onClick={create} />}
      </Group>
      {answer.phase === 'asking' && <LoadingPage />}
      {answer.phase === 'failed' && <FailureNote reason={answer.reason} onTryAgain={again} />}
      {answer.phase === 'answered' && answer.value.length === 0 && <NoFlows onCreate={mayEdit ? create : null} />}
      {answer.phase === 'answered' && answer.value.length > 0 && (
        <FlowList flows={answer.value} mayEdit={mayEdit} onChanged={again} />
      )}
      <NewFlowDialog opened={creating} onClose={() => setCreating(false)} />
    </Container>
  );
}

function NewFlowButton({ onClick }: { onClick: () => void }) {
  return (
    <Button leftSection={<Plus size={18} aria-hidden />} onClick={onClick} flex="none">
      {words.newFlow}
    </Button>
  );
}

function NoFlows({ onCreate }: { onCreate: (() => void) | null }) {
  return (
    <Paper withBorder radius="lg" p={60}>
      <Stack align="center" gap="sm">
        <Workflow size={44} strokeWidth={1.4} aria-hidden />
        <Title order={2} size="h3">
          {words.emptyTitle}
        </Title>
        <Text c="dimmed" ta="center" mb="sm" maw={420}>
          {onCreate === null ? words.emptyViewer : words.emptyText}
        </Text>
        {onCreate !== null && <NewFlowButton onClick={onCreate} />}
      </Stack>
    </Paper>
  );
}

interface ListProps {
  flows: FlowSummary[];
  mayEdit: boolean;
  onChanged: () => void;
}

function FlowList({ flows, mayEdit, onChanged }: ListProps) {
  const [wanted, setWanted] = useState('');
  const [sort, setSort] = useState<FlowSort>('changed');
  const listed = listedFlows(flows, wanted, sort);
  return (
    <>
      <Group mb="md" align="flex-end">
        <TextInput
          label={words.search}
          placeholder={words.searchHint}
          leftSection={<Search size={16} aria-hidden />}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
          flex={1}
          maw={380}
        />
        <Select
          label={words.sortBy}
          data={sorts}
          value={sort}
          onChange={(value) => setSort(flowSorts.find((known) => known === value) ?? 'changed')}
          allowDeselect={false}
          w={200}
        />
        <Text size="sm" c="dimmed" role="status" ml="auto" pb={8}>
          {words.found(listed.length)}
        </Text>
      </Group>
      {listed.length > 0 ? (
        <FlowTable flows={listed} mayEdit={mayEdit} onChanged={onChanged} />
      ) : (
        <Paper withBorder radius="lg" p="xl">
          <Text ta="center">{words.nothingFound(wanted.trim())}</Text>
          <Text ta="center" mt="xs">
            <Anchor component="button" type="button" onClick={() => setWanted('')}>
              {words.clear}
            </Anchor>
          </Text>
        </Paper>
      )}
    </>
  );
}

function FlowTable({ flows, mayEdit, onChanged }: ListProps) {
  // For the guide: one that callers hear already.
  const example = flows.find(({ published }) => published !== null) ?? flows[0];
  return (
    <Paper withBorder radius="lg" className={classes.paper}>
      <Table verticalSpacing="md" horizontalSpacing="lg" aria-label={words.title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.name}</Table.Th>
            <Table.Th>{words.state}</Table.Th>
            <Table.Th>{words.numbers}</Table.Th>
            <Table.Th>{words.changed}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {flows.map((flow) => (
            <FlowRow key={flow.id} flow={flow} isExample={flow === example} mayEdit={mayEdit} onChanged={onChanged} />
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

interface RowProps {
  flow: FlowSummary;
  isExample: boolean;
  mayEdit: boolean;
  onChanged: () => void;
}

function FlowRow({ flow, isExample, mayEdit, onChanged }: RowProps) {
  const [now] = useState(Date.now);
  const to = { page: 'flow', flowId: flow.id, tab: 'draw' } as const;
  return (
    <Table.Tr className={classes.row} onClick={() => void navigate(to)}>
      <Table.Td>
        {/* The row is a larger target for the pointer; the link is what the keyboard and readers use. */}
        <span data-guide-target={isExample ? 'opened' : undefined} onClick={(event) => event.stopPropagation()}>
          <RouteLink to={to} fw={600} className="baton-name">
            {flow.name}
          </RouteLink>
        </span>
      </Table.Td>
      <Table.Td>
        <StateWords flow={flow} />
      </Table.Td>
      <Table.Td className={classes.numbers}>
        {flow.numbers.length === 0 ? (
          <Text c="dimmed" size="sm">
            {words.noNumbers}
          </Text>
        ) : (
          flow.numbers.join(', ')
        )}
      </Table.Td>
      <Table.Td>
        <Text size="sm">{whenWords(flow.updatedAt, now)}</Text>
        {flow.updatedBy !== null && (
          <Text size="xs" c="dimmed">
            {words.by(flow.updatedBy)}
          </Text>
        )}
      </Table.Td>
      <Table.Td className={classes.menu} onClick={(event) => event.stopPropagation()}>
        <FlowMenu flow={flow} mayEdit={mayEdit} onChanged={onChanged} />
      </Table.Td>
    </Table.Tr>
  );
}

const colours = { live: 'harbour', changed: 'yellow', test: 'blue', draft: 'gray' } as const;

function StateWords({ flow }: { flow: FlowSummary }) {
  const state = stateOf(flow);
  const said = state.kind === 'draft' ? words.states.draft : words.states[state.kind](state.number);
  const isElsewhere = flow.published !== null && flow.inTest !== null && flow.inTest.number !== flow.published.number;
  return (
    <>
      <Badge
        variant="light"
        color={colours[state.kind]}
        classNames={{ root: classes.state, label: classes.stateWords }}
        data-state={state.kind}
      >
        {said}
      </Badge>
      {isElsewhere && flow.inTest !== null && (
        <Text size="xs" c="dimmed" mt={4}>
          {words.alsoInTest(flow.inTest.number)}
        </Text>
      )}
    </>
  );
}
