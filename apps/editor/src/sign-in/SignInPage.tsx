import { Paper, Stack, Text, Title } from '@mantine/core';
import { Logo } from '../look/Logo.js';
import { texts } from '../texts.js';
import { SignInForm } from './SignInForm.js';
import classes from './SignInPage.module.css';

export function SignInPage() {
  return (
    <main className={classes.page}>
      <Stack gap="xl" w={380}>
        <Stack gap={6} align="center">
          <Logo size={44} />
          <Title order={1} size="h2">
            {texts.product}
          </Title>
          <Text c="dimmed" ta="center">
            {texts.signIn.intro}
          </Text>
        </Stack>
        <Paper withBorder radius="lg" p="xl" shadow="sm">
          <SignInForm />
        </Paper>
      </Stack>
    </main>
  );
}
