import { Alert, Button, Group, Text } from '@mantine/core';
import { texts } from '../texts.js';

interface Props {
  reason: string;
  onTryAgain: () => void;
}

export function FailureNote({ reason, onTryAgain }: Props) {
  return (
    <Alert color="red" title={texts.failed} role="alert">
      <Group justify="space-between">
        <Text size="sm">{reason}</Text>
        <Button size="xs" variant="default" onClick={onTryAgain}>
          {texts.tryAgain}
        </Button>
      </Group>
    </Alert>
  );
}
