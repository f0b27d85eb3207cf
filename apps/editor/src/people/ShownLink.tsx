import { whenWords } from '@baton/web';
import { Alert, Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import type { NewLink } from '../api/people-api.js';
import { texts } from '../texts.js';
import { linkOf } from './invitation-link.js';

const words = texts.people;

/** A link that was made just now: it is never shown again. */
export function ShownLink({ made: { link, token }, onClose }: { made: NewLink; onClose: () => void }) {
  const [now] = useState(Date.now);
  const address = linkOf(window.location.origin, token);
  return (
    <Stack>
      <Text size="sm">{words.linkFor(link.email, whenWords(link.expiresAt, now))}</Text>
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <TextInput
          label={words.link}
          value={address}
          readOnly
          flex={1}
          onFocus={(event) => event.currentTarget.select()}
          data-autofocus
        />
        <CopyButton value={address}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
              onClick={copy}
            >
              <span role="status">{copied ? words.copied : words.copy}</span>
            </Button>
          )}
        </CopyButton>
      </Group>
      <Alert color="yellow" variant="light">
        {words.linkOnce}
      </Alert>
      <Group justify="flex-end">
        <Button onClick={onClose}>{words.done}</Button>
      </Group>
    </Stack>
  );
}
