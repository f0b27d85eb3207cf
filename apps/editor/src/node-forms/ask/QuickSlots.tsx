import { Button, Group, Text } from '@mantine/core';
import { texts } from '../../texts.js';
import { type QuickKind, quickKinds } from './quick-slots.js';

/** The usual things to ask for; one click makes the question and all that it needs. */
export function QuickSlots({ onPick }: { onPick: (kind: QuickKind) => void }) {
  const words = texts.words.ask;
  return (
    <div role="group" aria-label={words.quickTitle}>
      <Text size="sm" fw={600} mb={6} aria-hidden>
        {words.quickTitle}
      </Text>
      <Group gap={6}>
        {quickKinds.map((kind) => (
          <Button key={kind} variant="light" size="compact-sm" onClick={() => onPick(kind)}>
            {words.quick[kind].name}
          </Button>
        ))}
      </Group>
      <Text size="xs" c="dimmed" mt={8}>
        {words.quickOr}
      </Text>
    </div>
  );
}
