import { Center, Stack, Text, Title } from '@mantine/core';
import type { LucideIcon } from 'lucide-react';

/** In the middle, while nothing of a list is open: what there is to do, or what will come. */
export function NothingOpen({ icon: Icon, title, children }: { icon: LucideIcon; title: string; children: string }) {
  return (
    <Center h="100%" p="lg">
      <Stack align="center" gap="xs" maw={440}>
        <Icon size={52} strokeWidth={1.3} aria-hidden />
        <Title order={1} size="h2" ta="center">
          {title}
        </Title>
        <Text c="dimmed" ta="center">
          {children}
        </Text>
      </Stack>
    </Center>
  );
}
