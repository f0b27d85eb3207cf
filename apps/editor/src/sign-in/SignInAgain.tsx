import { SignInForm } from '@baton/web/components';
import { Modal, Stack, Text } from '@mantine/core';
import { texts } from '../texts.js';
import { signIn } from './session-store.js';

/** The session has ended: what is open stays open behind this, and is saved once its owner has signed in again. */
export function SignInAgain({ opened }: { opened: boolean }) {
  return (
    <Modal
      opened={opened}
      onClose={() => undefined}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
      title={texts.signIn.againTitle}
    >
      <Stack>
        <Text size="sm">{texts.signIn.again}</Text>
        <SignInForm onSignIn={signIn} />
      </Stack>
    </Modal>
  );
}
