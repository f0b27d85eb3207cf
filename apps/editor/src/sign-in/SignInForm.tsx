import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { ApiError } from '../api/api-error.js';
import { texts } from '../texts.js';
import { signIn } from './session-store.js';

export function SignInForm() {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useForm({ initialValues: { email: '', password: '' } });

  const submit = async (values: { email: string; password: string }) => {
    setBusy(true);
    setProblem(null);
    try {
      await signIn(values.email.trim(), values.password);
    } catch (error) {
      setProblem(wordsFor(error));
      setBusy(false);
    }
  };

  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} aria-label={texts.signIn.title}>
      <Stack>
        <TextInput
          label={texts.signIn.email}
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          autoFocus
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={texts.signIn.password}
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': texts.signIn.showPassword }}
          {...form.getInputProps('password')}
        />
        {problem !== null && (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        <Button type="submit" fullWidth loading={busy} mt="xs">
          {texts.signIn.go}
        </Button>
      </Stack>
    </form>
  );
}

function wordsFor(error: unknown): string {
  if (!(error instanceof ApiError)) return texts.failed;
  if (error.status === 401) return texts.signIn.wrong;
  return error.status === 429 ? texts.signIn.tooMany : error.message;
}
