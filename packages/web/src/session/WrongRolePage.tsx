import { Button, Center, Stack, Text } from '@mantine/core';
import { webTexts } from '../language/web-texts.js';
import { Logo } from '../look/Logo.js';

interface Props {
  /** Where this person works instead. */
  text: string;
  onSignOut: () => Promise<void>;
}

/** Somebody who came to the other door. */
export function WrongRolePage({ text, onSignOut }: Props) {
  return (
    <Center component="main" h="100%">
      <Stack align="center">
        <Logo size={44} />
        <Text size="lg">{text}</Text>
        <Button variant="default" onClick={() => void onSignOut()}>
          {webTexts.signOut}
        </Button>
      </Stack>
    </Center>
  );
}
