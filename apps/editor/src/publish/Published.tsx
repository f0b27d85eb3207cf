import { locale, whenWords } from '@baton/web';
import { Button, Group, Stack, Text } from '@mantine/core';
import { CalendarClock, CircleCheck, Phone } from 'lucide-react';
import { useState } from 'react';
import type { PublishedVersion } from '../api/api-types.js';
import type { Environment } from '../api/versions-api.js';
import { texts } from '../texts.js';
import classes from './PublishDialog.module.css';

interface Props {
  version: PublishedVersion;
  environment: Environment;
  /** A local date and time when it goes live; null: it is live. */
  at: string | null;
  /** Of production. */
  numbers: readonly string[];
  onClose: () => void;
}

/** It is done: what is live where, and how to hear it. */
export function Published({ version, environment, at, numbers, onClose }: Props) {
  const [now] = useState(Date.now);
  const Sign = at === null ? CircleCheck : CalendarClock;
  return (
    <Stack align="center" gap="sm" py="md">
      <Sign size={52} strokeWidth={1.4} className={classes.good} aria-hidden />
      <Text size="xl" fw={700} role="status">
        {at === null
          ? texts.publish.success(version.number, environment === 'test')
          : texts.environments.scheduled(version.number, whenWords(new Date(at).toISOString(), now, locale))}
      </Text>
      {at === null && environment === 'production' && <HowToCall numbers={numbers} />}
      <Button mt="md" onClick={onClose} data-autofocus>
        {texts.publish.done}
      </Button>
    </Stack>
  );
}

function HowToCall({ numbers }: { numbers: readonly string[] }) {
  if (numbers.length === 0) return <Text c="dimmed">{texts.publish.noNumber}</Text>;
  return (
    <>
      <Text c="dimmed">{texts.publish.call(numbers)}</Text>
      <Group gap="lg">
        {numbers.map((number) => (
          <span key={number} className={classes.number}>
            <Phone size={20} aria-hidden />
            {number}
          </span>
        ))}
      </Group>
    </>
  );
}
