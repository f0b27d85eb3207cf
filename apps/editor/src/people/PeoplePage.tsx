import { whenWords } from '@baton/web';
import { FailureNote, LoadingPage } from '@baton/web/components';
import { Badge, Button, Container, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { Account } from '../api/api-types.js';
import { peopleApi, type Person } from '../api/people-api.js';
import { useAnswer } from '../api/use-answer.js';
import { useTitle } from '../look/use-title.js';
import { RouteLink } from '../routing/RouteLink.js';
import { texts } from '../texts.js';
import { InviteDialog } from './InviteDialog.js';
import { rolesWithin } from './may.js';
import { OpenLinks } from './OpenLinks.js';
import classes from './PeoplePage.module.css';
import { PersonMenu } from './PersonMenu.js';
import { RoleMatrix } from './RoleMatrix.js';

const words = texts.people;

const load = async () => {
  const [people, links] = await Promise.all([peopleApi.people(), peopleApi.links()]);
  return { people, links };
};

/** Who works here, for those who look after them. */
export function PeoplePage({ self }: { self: Account }) {
  useTitle(words.title);
  const { answer, again } = useAnswer(load);
  const [inviting, setInviting] = useState(false);
  return (
    <Container size="lg" py={40}>
      <Group justify="space-between" align="flex-start" mb="xl" wrap="nowrap">
        <div>
          <Title order={1}>{words.title}</Title>
          <Text c="dimmed">{words.intro}</Text>
        </div>
        <Button leftSection={<UserPlus size={18} aria-hidden />} onClick={() => setInviting(true)} flex="none">
          {words.invite}
        </Button>
      </Group>
      {answer.phase === 'asking' && <LoadingPage />}
      {answer.phase === 'failed' && <FailureNote reason={answer.reason} onTryAgain={again} />}
      {answer.phase === 'answered' && (
        <Stack gap={40}>
          <PeopleTable people={answer.value.people} self={self} onChanged={again} />
          {answer.value.links.length > 0 && <OpenLinks links={answer.value.links} onChanged={again} />}
          <RoleMatrix />
        </Stack>
      )}
      <InviteDialog opened={inviting} by={self.role} onInvited={again} onClose={() => setInviting(false)} />
    </Container>
  );
}

interface TableProps {
  people: Person[];
  self: Account;
  onChanged: () => void;
}

function PeopleTable({ people, self, onChanged }: TableProps) {
  const [now] = useState(Date.now);
  return (
    <Paper withBorder radius="lg" className={classes.paper}>
      <Table verticalSpacing="sm" horizontalSpacing="lg" aria-label={words.title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.name}</Table.Th>
            <Table.Th>{words.role}</Table.Th>
            <Table.Th>{words.seen}</Table.Th>
            <Table.Td className={classes.actions} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((person) => (
            <Table.Tr key={person.id}>
              <Table.Td>
                <Who person={person} isSelf={person.id === self.id} />
              </Table.Td>
              <Table.Td>{texts.roles[person.role]}</Table.Td>
              <Table.Td>
                {person.lastSeenAt === null ? (
                  <Text c="dimmed" size="sm">
                    {words.never}
                  </Text>
                ) : (
                  whenWords(person.lastSeenAt, now)
                )}
              </Table.Td>
              <Table.Td className={classes.actions}>
                {person.id !== self.id && rolesWithin(self.role).includes(person.role) && (
                  <PersonMenu person={person} by={self.role} onChanged={onChanged} />
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

function Who({ person, isSelf }: { person: Person; isSelf: boolean }) {
  return (
    <Group gap="sm">
      <div>
        <Text fw={600}>
          {person.name}
          {isSelf && (
            <Text span c="dimmed" fw={400}>
              {' '}
              (<RouteLink to={{ page: 'account' }}>{words.you}</RouteLink>)
            </Text>
          )}
        </Text>
        <Text size="sm" c="dimmed">
          {person.email}
        </Text>
      </div>
      {person.disabledAt !== null && (
        <Badge tt="none" radius="sm" color="gray" variant="light">
          {words.disabled}
        </Badge>
      )}
    </Group>
  );
}
