import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** What a tab is for, and the button that adds something. */
export function TabHead({ intro, children }: { intro: string; children?: ReactNode }) {
  return (
    <Group justify="space-between" align="center" wrap="nowrap" mb="lg">
      <Text c="dimmed" maw={640}>
        {intro}
      </Text>
      {children}
    </Group>
  );
}
