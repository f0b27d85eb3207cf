import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { ApiError } from '../api/api-error.js';
import { webTexts } from '../language/web-texts.js';

const words = webTexts.signIn;

export interface SignInProps {
  /** @throws ApiError when it is refused */
  onSignIn: (email: string, password: string) => Promise<void>;
}

export function SignInForm({ onSignIn }: SignInProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useForm({ initialValues: { email: '', password: '' } });

  const submit = async (values: { email: string; password: string }) => {
    setBusy(true);
    setProblem(null);
    try {
      await onSignIn(values.email.trim(), values.password);
    } catch (error) {
      setProblem(wordsFor(error));
      setBusy(false);
    }
  };

  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} aria-label={words.title}>
      <Stack>
        <TextInput
          label={words.email}
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          autoFocus
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={words.password}
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': words.showPassword }}
          {...form.getInputProps('password')}
        />
        {problem !== null && (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        <Button type="submit" fullWidth loading={busy} mt="xs">
          {words.go}
        </Button>
      </Stack>
    </form>
  );
}

function wordsFor(error: unknown): string {
  if (!(error instanceof ApiError)) return webTexts.failed;
  if (error.status === 401) return words.wrong;
  return error.status === 429 ? words.tooMany : error.message;
}
