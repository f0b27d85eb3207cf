import { Paper, Table, Text, Title } from '@mantine/core';
import { Check, Minus } from 'lucide-react';
import classes from './PeoplePage.module.css';
import { texts } from '../texts.js';
import { mayEdit, mayManage, mayPublish, roles, rolesWithin, type Role } from './may.js';

const words = texts.people;

type Right = keyof typeof words.matrix;

const rights: Record<Right, (role: Role) => boolean> = {
  look: (role) => role !== 'agent',
  edit: mayEdit,
  publish: mayPublish,
  manage: mayManage,
  personal: mayManage,
  owners: (role) => rolesWithin(role).includes('owner'),
  desk: (role) => role === 'agent' || mayManage(role),
};

/** The roles side by side. */
export function RoleMatrix() {
  return (
    <section aria-label={words.matrixTitle}>
      <Title order={2} size="h3" mb="sm">
        {words.matrixTitle}
      </Title>
      <Paper withBorder radius="lg" className={classes.paper}>
        <Table verticalSpacing="sm" horizontalSpacing="lg" aria-label={words.matrixTitle}>
          <Table.Thead>
            <Table.Tr>
              <Table.Td />
              {roles.map((role) => (
                <Table.Th key={role} className={classes.middle}>
                  {texts.roles[role]}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {(Object.keys(rights) as Right[]).map((right) => (
              <Table.Tr key={right}>
                <Table.Th scope="row" className={classes.right}>
                  {words.matrix[right]}
                </Table.Th>
                {roles.map((role) => (
                  <Table.Td key={role} className={classes.middle}>
                    <Mark may={rights[right](role)} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Paper>
    </section>
  );
}

function Mark({ may }: { may: boolean }) {
  return (
    <Text span {...(may ? {} : { c: 'dimmed' })} className={classes.mark}>
      {may ? <Check size={18} aria-hidden /> : <Minus size={16} aria-hidden />}
      <span className="visually-hidden">{may ? words.yes : words.no}</span>
    </Text>
  );
}
