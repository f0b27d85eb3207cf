import { Center, Loader, Stack, Text } from '@mantine/core';
import { webTexts } from '../language/web-texts.js';

/** `reason`: why it takes long. */
export function LoadingPage({ reason }: { reason?: string }) {
  return (
    <Center h="100%" mih={240}>
      <Stack align="center" role="status">
        <Loader aria-label={webTexts.loading} role="img" />
        {reason !== undefined && <Text c="dimmed">{reason}</Text>}
      </Stack>
    </Center>
  );
}
