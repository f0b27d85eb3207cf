import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { peopleApi, type NewLink, type Person } from '../api/people-api.js';
import { useAction } from '../look/use-action.js';
import { texts } from '../texts.js';
import { refusalWords } from './refusal-words.js';
import { ShownLink } from './ShownLink.js';

const words = texts.people;

interface Props {
  opened: boolean;
  person: Person;
  onMade: () => void;
  onClose: () => void;
}

/** Makes a link by which somebody sets a new password. */
export function ResetDialog({ opened, person, onMade, onClose }: Props) {
  const [made, setMade] = useState<NewLink | null>(null);
  const { busy, problem, run } = useAction(refusalWords);
  const close = () => {
    setMade(null);
    onClose();
  };
  const make = () =>
    run(async () => {
      setMade(await peopleApi.resetLink(person.id));
      onMade();
    });
  return (
    <Modal
      opened={opened}
      onClose={close}
      size="lg"
      title={made === null ? words.resetTitle(person.name) : words.linkTitle}
      closeOnClickOutside={made === null}
    >
      {made !== null ? (
        <ShownLink made={made} onClose={close} />
      ) : (
        <Stack>
          <Text size="sm">{words.resetText}</Text>
          {problem !== null && (
            <Alert color="red" role="alert">
              {problem}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {texts.cancel}
            </Button>
            <Button loading={busy} onClick={() => void make()}>
              {words.resetGo}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
