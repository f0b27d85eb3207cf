import { Center, Paper, Stack, Text, Title } from '@mantine/core';
import { LanguageSwitch } from '../language/LanguageSwitch.js';
import { Logo } from '../look/Logo.js';
import { SignInForm, type SignInProps } from './SignInForm.js';

interface Props extends SignInProps {
  product: string;
  /** What this place is for, in one sentence. */
  intro: string;
}

export function SignInPage({ product, intro, onSignIn }: Props) {
  return (
    <main className="baton-door">
      <Stack gap="xl" w={380} maw="100%">
        <Stack gap={6} align="center">
          <Logo size={44} />
          <Title order={1} size="h2">
            {product}
          </Title>
          <Text c="dimmed" ta="center">
            {intro}
          </Text>
        </Stack>
        <Paper withBorder radius="lg" p="xl" shadow="sm">
          <SignInForm onSignIn={onSignIn} />
        </Paper>
        <Center>
          <LanguageSwitch />
        </Center>
      </Stack>
    </main>
  );
}
