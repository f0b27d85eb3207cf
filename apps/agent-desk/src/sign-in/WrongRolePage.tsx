import { Button, Center, Stack, Text } from '@mantine/core';
import { Logo } from '../look/Logo.js';
import { texts } from '../texts.js';
import { signOut } from './session-store.js';

/** An analyst who came to the agents' door. */
export function WrongRolePage() {
  return (
    <Center component="main" h="100%">
      <Stack align="center">
        <Logo size={44} />
        <Text size="lg">{texts.signIn.notHere}</Text>
        <Button variant="default" onClick={() => void signOut()}>
          {texts.signOut}
        </Button>
      </Stack>
    </Center>
  );
}
