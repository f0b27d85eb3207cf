import { NativeSelect, Text } from '@mantine/core';
import { texts } from '../texts.js';

const words = texts.flows.starterQueue;

interface Props {
  /** Their names; null while they are asked for. */
  queues: readonly string[] | null;
  value: string | undefined;
  onChange: (queue: string) => void;
}

/** Where an example hands its callers over to: chosen, not guessed. */
export function StarterQueue({ queues, value, onChange }: Props) {
  if (queues === null) return null;
  if (value === undefined) {
    return (
      <Text size="sm" c="dimmed">
        {words.none}
      </Text>
    );
  }
  if (queues.length === 1) {
    return (
      <Text size="sm" c="dimmed">
        {words.only(value)}
      </Text>
    );
  }
  return (
    <NativeSelect
      label={words.label}
      description={words.hint}
      maw={420}
      data={[...queues]}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
