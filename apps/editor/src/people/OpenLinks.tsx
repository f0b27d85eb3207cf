import { whenWords } from '@baton/web';
import { Alert, Button, Paper, Table, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { peopleApi, type AccountLink } from '../api/people-api.js';
import { useAction } from '../look/use-action.js';
import { texts } from '../texts.js';
import classes from './PeoplePage.module.css';

const words = texts.people;

/** Links that were sent and not used yet. */
export function OpenLinks({ links, onChanged }: { links: AccountLink[]; onChanged: () => void }) {
  const [now] = useState(Date.now);
  const { busy, problem, run } = useAction(({ code }) => words.refusals[code]);
  const withdraw = async ({ id, email }: AccountLink) => {
    await run(async () => {
      await peopleApi.withdraw(id);
      notifications.show({ message: words.withdrawn(email) });
    });
    onChanged();
  };
  return (
    <section aria-label={words.linksTitle}>
      <Title order={2} size="h3" mb="sm">
        {words.linksTitle}
      </Title>
      {problem !== null && (
        <Alert color="red" role="alert" mb="sm">
          {problem}
        </Alert>
      )}
      <Paper withBorder radius="lg" className={classes.paper}>
        <Table verticalSpacing="sm" horizontalSpacing="lg" aria-label={words.linksTitle}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.email}</Table.Th>
              <Table.Th>{words.link}</Table.Th>
              <Table.Th>{words.until}</Table.Th>
              <Table.Th>{words.madeBy}</Table.Th>
              <Table.Td className={classes.actions} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {links.map((link) => (
              <Table.Tr key={link.id}>
                <Table.Td>{link.email}</Table.Td>
                <Table.Td>{words.linkKinds[link.kind]}</Table.Td>
                <Table.Td>{whenWords(link.expiresAt, now)}</Table.Td>
                <Table.Td>{link.createdBy}</Table.Td>
                <Table.Td>
                  <Button
                    variant="default"
                    size="xs"
                    disabled={busy}
                    aria-label={words.withdrawLink(link.email)}
                    onClick={() => void withdraw(link)}
                  >
                    {words.withdraw}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Paper>
    </section>
  );
}
