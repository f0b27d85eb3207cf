import { whenWords } from '@baton/web';
import { FailureNote, LoadingPage } from '@baton/web/components';
import { Button, Container, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { Download, SearchX } from 'lucide-react';
import { useState } from 'react';
import type { AuditEntry } from '../api/manage-api.js';
import { useTitle } from '../look/use-title.js';
import { RouteLink } from '../routing/RouteLink.js';
import { Empty } from '../look/Empty.js';
import { texts } from '../texts.js';
import { AuditFilterBar } from './AuditFilterBar.js';
import classes from './AuditPage.module.css';
import { auditQuery, noFilters } from './audit-query.js';
import { auditSentence, flowOf, noteOf } from './audit-sentence.js';
import { useAudit } from './use-audit.js';

const words = texts.audit;

/** Who changed what, to look for. */
export function AuditPage() {
  useTitle(words.title);
  const [filters, setFilters] = useState(noFilters);
  const { found, problem, again, more } = useAudit(filters);
  return (
    <Container size="lg" py={40}>
      <Group justify="space-between" align="flex-start" mb="lg" wrap="nowrap">
        <div>
          <Title order={1}>{words.title}</Title>
          <Text c="dimmed">{words.intro}</Text>
        </div>
        <Button
          component="a"
          href={`/api/audit/export?${auditQuery(filters).toString()}`}
          download
          variant="default"
          leftSection={<Download size={18} aria-hidden />}
          flex="none"
        >
          {words.export}
        </Button>
      </Group>
      <AuditFilterBar filters={filters} onChange={setFilters} />
      {problem !== null && <FailureNote reason={problem} onTryAgain={again} />}
      {found === null && problem === null && <LoadingPage />}
      {found !== null && (
        <Text size="sm" c="dimmed" mb="xs" role="status">
          {words.found(found.entries.length, found.next === null)}
        </Text>
      )}
      {found?.entries.length === 0 && (
        <Empty
          icon={<SearchX size={44} strokeWidth={1.4} aria-hidden />}
          title={words.emptyTitle}
          text={words.emptyText}
        />
      )}
      {found !== null && found.entries.length > 0 && (
        <Stack align="center">
          <AuditTable entries={found.entries} />
          {more !== null && (
            <Button variant="default" onClick={more}>
              {words.older}
            </Button>
          )}
        </Stack>
      )}
    </Container>
  );
}

function AuditTable({ entries }: { entries: AuditEntry[] }) {
  const [now] = useState(Date.now);
  return (
    <Paper withBorder radius="lg" className={classes.paper} w="100%">
      <Table verticalSpacing="sm" horizontalSpacing="lg" aria-label={words.title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.when}</Table.Th>
            <Table.Th>{words.happened}</Table.Th>
            <Table.Th>{texts.numbersPage.flow}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entries.map((entry) => (
            <AuditRow key={entry.id} entry={entry} when={whenWords(entry.at, now)} />
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

function AuditRow({ entry, when }: { entry: AuditEntry; when: string }) {
  const flowId = flowOf(entry);
  const note = noteOf(entry);
  return (
    <Table.Tr>
      <Table.Td className={classes.when}>
        <time dateTime={entry.at}>{when}</time>
      </Table.Td>
      <Table.Td>
        <span className="baton-name">{auditSentence(entry)}</span>
        {note !== null && (
          <Text size="sm" c="dimmed">
            “{note}”
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {flowId !== null && (
          <RouteLink to={{ page: 'flow', flowId, tab: 'draw' }} size="sm" className="baton-name">
            {entry.subjectName}
          </RouteLink>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
