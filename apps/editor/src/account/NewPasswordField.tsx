import { passwordFault, passwordStrength, type PasswordOwner } from '@baton/password-rules';
import { PasswordInput, Text } from '@mantine/core';
import { useState } from 'react';
import { texts } from '../texts.js';

const words = texts.password;

interface Props {
  label: string;
  value: string;
  owner: PasswordOwner;
  /** Also say what is wrong while it is being typed: it was sent. */
  wasSent: boolean;
  onChange: (password: string) => void;
}

/** A password that somebody chooses: what is wrong with it, or how good it is. */
export function NewPasswordField({ label, value, owner, wasSent, onChange }: Props) {
  const [left, setLeft] = useState(false);
  const fault = passwordFault(value, owner);
  const isTold = wasSent || (left && value !== '');
  return (
    <div>
      <PasswordInput
        label={label}
        description={words.hint}
        autoComplete="new-password"
        required
        withAsterisk={false}
        value={value}
        error={isTold && fault !== null ? words.faults[fault] : undefined}
        visibilityToggleButtonProps={{ 'aria-label': words.show }}
        onBlur={() => setLeft(true)}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Text size="sm" mt={4} role="status" mih={22}>
        {fault === null && words[passwordStrength(value, owner)]}
      </Text>
    </div>
  );
}
