import { Alert, Button, Group, Text } from '@mantine/core';
import { webTexts } from '../language/web-texts.js';

interface Props {
  reason: string;
  onTryAgain: () => void;
}

export function FailureNote({ reason, onTryAgain }: Props) {
  return (
    <Alert color="red" title={webTexts.failed} role="alert">
      <Group justify="space-between">
        <Text size="sm">{reason}</Text>
        <Button size="xs" variant="default" onClick={onTryAgain}>
          {webTexts.tryAgain}
        </Button>
      </Group>
    </Alert>
  );
}
