import { Radio, Stack } from '@mantine/core';
import { texts } from '../texts.js';
import { roles, rolesWithin, type Role } from './may.js';

interface Props {
  /** Who gives the role away. */
  by: Role;
  value: Role;
  onChange: (role: Role) => void;
}

/** Roles that somebody may give, each with what it is for. */
export function RolePicker({ by, value, onChange }: Props) {
  return (
    <Radio.Group
      label={texts.people.role}
      value={value}
      onChange={(chosen) => onChange(roles.find((role) => role === chosen) ?? value)}
    >
      <Stack gap="sm" mt={8}>
        {rolesWithin(by).map((role) => (
          <Radio key={role} value={role} label={texts.roles[role]} description={texts.people.roleTexts[role]} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
