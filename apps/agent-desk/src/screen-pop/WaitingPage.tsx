import { Center, Stack, Text, Title } from '@mantine/core';
import { Coffee, Headset } from 'lucide-react';
import type { Presence } from '../api/api-types.js';
import { texts } from '../texts.js';

export function WaitingPage({ presence }: { presence: Presence | null }) {
  const Icon = presence === 'available' ? Headset : Coffee;
  return (
    <Center h="100%">
      <Stack align="center" gap="xs" maw={420}>
        <Icon size={52} strokeWidth={1.3} aria-hidden />
        <Title order={1} size="h2">
          {texts.waiting.title}
        </Title>
        <Text c="dimmed" ta="center">
          {presence === 'available' ? texts.waiting.available : texts.waiting.away}
        </Text>
      </Stack>
    </Center>
  );
}
