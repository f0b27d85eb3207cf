import { Text } from '@mantine/core';
import { useOpenFlow } from '../../flow-page/open-flow.js';
import { texts } from '../../texts.js';

/** A start has no settings; it says which numbers lead to it. */
export function StartFields() {
  const { numbers } = useOpenFlow();
  return (
    <Text size="sm">
      {numbers.length === 0 ? texts.words.start.noNumbers : texts.words.start.numbers(numbers.join(', '))}
    </Text>
  );
}
