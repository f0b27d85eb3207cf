import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** What a tab is for, and the button that adds something. */
export function TabHead({ intro, children }: { intro: string; children?: ReactNode }) {
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap" mb="lg">
      <Text c="dimmed" maw={640}>
        {intro}
      </Text>
      {children}
    </Group>
  );
}

/** Where a list would be that has nothing in it yet. */
export function Empty({ icon, title, text }: { icon: ReactNode; title: string; text: string }) {
  return (
    <Paper withBorder radius="lg" p={60}>
      <Stack align="center" gap="sm">
        {icon}
        <Title order={2} size="h3" ta="center">
          {title}
        </Title>
        <Text c="dimmed" ta="center" maw={420}>
          {text}
        </Text>
      </Stack>
    </Paper>
  );
}
