import { passwordFault } from '@baton/password-rules';
import { Alert, Button, Container, Group, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { Account } from '../api/api-types.js';
import { peopleApi } from '../api/people-api.js';
import { useAction } from '../look/use-action.js';
import { useTitle } from '../look/use-title.js';
import { sessionStore } from '../sign-in/session-store.js';
import { texts } from '../texts.js';
import { NewPasswordField } from './NewPasswordField.js';
import { OwnSessions } from './OwnSessions.js';

const words = texts.account;

/** One's own account. */
export function AccountPage({ self }: { self: Account }) {
  useTitle(words.title);
  return (
    <Container size="sm" py={40}>
      <Title order={1}>{words.title}</Title>
      <Text c="dimmed" mb="xl">
        {words.intro}
      </Text>
      <Stack gap="lg">
        <Part title={words.nameTitle} text={self.email}>
          <NameForm self={self} />
        </Part>
        <Part title={words.passwordTitle} text={words.passwordText}>
          <PasswordForm self={self} />
        </Part>
        <Part title={words.sessionsTitle} text={words.sessionsText}>
          <OwnSessions />
        </Part>
      </Stack>
    </Container>
  );
}

function Part({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <Paper component="section" withBorder radius="lg" p="lg" aria-label={title}>
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text size="sm" c="dimmed" mb="md">
        {text}
      </Text>
      {children}
    </Paper>
  );
}

function Problem({ problem }: { problem: string | null }) {
  if (problem === null) return null;
  return (
    <Alert color="red" role="alert">
      {problem}
    </Alert>
  );
}

function NameForm({ self }: { self: Account }) {
  const [name, setName] = useState(self.name);
  const { busy, problem, run } = useAction();
  const save = async () => {
    const account = await peopleApi.rename(name.trim());
    sessionStore.setState({ phase: 'signed-in', account }, true);
    setName(account.name);
    notifications.show({ message: words.saved });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') void run(save);
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Group align="flex-end">
          <TextInput
            label={words.name}
            autoComplete="name"
            maxLength={120}
            flex={1}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={busy} disabled={['', self.name].includes(name.trim())}>
            {words.save}
          </Button>
        </Group>
        <Problem problem={problem} />
      </Stack>
    </form>
  );
}

function PasswordForm({ self }: { self: Account }) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [wasSent, setWasSent] = useState(false);
  const { busy, problem, run } = useAction(({ code }) =>
    code === 'wrong-password' ? texts.password.wrongCurrent : undefined,
  );
  const change = async () => {
    await peopleApi.changePassword(current, next);
    setCurrent('');
    setNext('');
    setWasSent(false);
    notifications.show({ message: words.passwordChanged });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWasSent(true);
    if (current !== '' && passwordFault(next, self) === null) void run(change);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <input type="hidden" name="username" autoComplete="username" value={self.email} readOnly />
        <PasswordInput
          label={texts.password.current}
          autoComplete="current-password"
          value={current}
          error={wasSent && current === '' ? texts.password.wrongCurrent : undefined}
          visibilityToggleButtonProps={{ 'aria-label': texts.password.show }}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <NewPasswordField label={texts.password.next} value={next} owner={self} wasSent={wasSent} onChange={setNext} />
        <Problem problem={problem} />
        <Group justify="flex-end">
          <Button type="submit" variant="default" loading={busy}>
            {words.changePassword}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
