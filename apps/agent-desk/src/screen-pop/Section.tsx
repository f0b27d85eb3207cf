import { Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper component="section" withBorder radius="lg" p="lg" aria-label={title}>
      <Text component="h2" size="sm" fw={650} c="dimmed" mb={8}>
        {title}
      </Text>
      {children}
    </Paper>
  );
}

/** One line of a `dl`. */
export function Detail({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
