import { Center, Loader } from '@mantine/core';
import { texts } from '../texts.js';

export function LoadingPage() {
  return (
    <Center h="100%" mih={240}>
      <Loader aria-label={texts.loading} role="status" />
    </Center>
  );
}
