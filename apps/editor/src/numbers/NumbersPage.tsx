import { FailureNote, LoadingPage } from '@baton/web/components';
import { Button, Container, Group, Paper, Table, Text, Title, VisuallyHidden } from '@mantine/core';
import { Hash, Plus } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { FlowSummary } from '../api/api-types.js';
import { batonApi } from '../api/baton-api.js';
import { type NumberBinding, numbersApi } from '../api/numbers-api.js';
import { useAnswer } from '../api/use-answer.js';
import { Empty } from '../look/Empty.js';
import { useTitle } from '../look/use-title.js';
import { RouteLink } from '../routing/RouteLink.js';
import { texts } from '../texts.js';
import { NumberDialog } from './NumberDialog.js';
import { RemoveNumber } from './RemoveNumber.js';

/** Which numbers are answered, and by which flow. */
export function NumbersPage({ mayPublish }: { mayPublish: boolean }) {
  useTitle(texts.numbersPage.title);
  const ask = useCallback(async () => {
    const [numbers, flows] = await Promise.all([numbersApi.all(), batonApi.flows()]);
    return { numbers, flows };
  }, []);
  const { answer, again } = useAnswer(ask);
  const [adding, setAdding] = useState(false);
  return (
    <Container size="lg" py={40}>
      <Group justify="space-between" align="flex-start" mb="xl" wrap="nowrap">
        <div>
          <Title order={1}>{texts.numbersPage.title}</Title>
          <Text c="dimmed">{texts.numbersPage.intro}</Text>
        </div>
        {mayPublish && answer.phase === 'answered' && (
          <Button leftSection={<Plus size={18} aria-hidden />} onClick={() => setAdding(true)} flex="none">
            {texts.numbersPage.add}
          </Button>
        )}
      </Group>
      {answer.phase === 'asking' && <LoadingPage />}
      {answer.phase === 'failed' && <FailureNote reason={answer.reason} onTryAgain={again} />}
      {answer.phase === 'answered' && <Numbers {...answer.value} mayPublish={mayPublish} onChanged={again} />}
      {adding && answer.phase === 'answered' && (
        <NumberDialog flows={answer.value.flows} onDone={again} onClose={() => setAdding(false)} />
      )}
    </Container>
  );
}

interface NumbersProps {
  numbers: NumberBinding[];
  flows: FlowSummary[];
  mayPublish: boolean;
  onChanged: () => void;
}

function Numbers({ numbers, flows, mayPublish, onChanged }: NumbersProps) {
  if (numbers.length === 0) {
    return (
      <Empty
        icon={<Hash size={44} strokeWidth={1.4} aria-hidden />}
        title={texts.numbersPage.none}
        text={texts.numbersPage.noneText}
      />
    );
  }
  return (
    <Paper withBorder radius="lg" style={{ overflow: 'auto' }}>
      <Table verticalSpacing="sm" horizontalSpacing="lg" aria-label={texts.numbersPage.title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.numbersPage.number}</Table.Th>
            <Table.Th>{texts.numbersPage.flow}</Table.Th>
            <Table.Th>{texts.numbersPage.environment}</Table.Th>
            {mayPublish && (
              <Table.Th>
                <VisuallyHidden>{texts.history.actionsShort}</VisuallyHidden>
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {numbers.map((binding) => (
            <NumberRow
              key={binding.number}
              binding={binding}
              flows={flows}
              mayPublish={mayPublish}
              onChanged={onChanged}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

function NumberRow({
  binding,
  flows,
  mayPublish,
  onChanged,
}: Omit<NumbersProps, 'numbers'> & { binding: NumberBinding }) {
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null);
  const close = () => setOpen(null);
  return (
    <Table.Tr>
      <Table.Td fw={650} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {binding.number}
      </Table.Td>
      <Table.Td>
        <RouteLink to={{ page: 'flow', flowId: binding.flowId, tab: 'versions' }} size="sm" className="baton-name">
          {binding.flowName}
        </RouteLink>
      </Table.Td>
      <Table.Td>{texts.environments.names[binding.environment]}</Table.Td>
      {mayPublish && (
        <Table.Td>
          <Group gap="xs" justify="flex-end" wrap="nowrap">
            <Button
              size="xs"
              variant="default"
              aria-label={`${texts.numbersPage.edit}: ${binding.number}`}
              onClick={() => setOpen('edit')}
            >
              {texts.numbersPage.edit}
            </Button>
            <Button
              size="xs"
              variant="default"
              aria-label={`${texts.numbersPage.remove}: ${binding.number}`}
              onClick={() => setOpen('remove')}
            >
              {texts.numbersPage.remove}
            </Button>
          </Group>
          {open === 'edit' && <NumberDialog binding={binding} flows={flows} onDone={onChanged} onClose={close} />}
          {open === 'remove' && <RemoveNumber number={binding.number} onDone={onChanged} onClose={close} />}
        </Table.Td>
      )}
    </Table.Tr>
  );
}
