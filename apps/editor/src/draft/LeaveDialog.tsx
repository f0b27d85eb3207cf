import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useStore } from 'zustand';
import { texts } from '../texts.js';
import type { DraftSaving } from './draft-saving.js';
import { leaveDecision } from './leave-decision.js';
import { leaveWords } from './reason-words.js';

export function LeaveDialog({ saving }: { saving: DraftSaving }) {
  const { answer } = useStore(leaveDecision);
  const state = useStore(saving.states);
  return (
    <Modal
      opened={answer !== null}
      onClose={() => answer?.(false)}
      title={texts.draft.leaveTitle}
      withCloseButton={false}
    >
      <Stack>
        <Text size="sm">{leaveWords(state)}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => answer?.(true)}>
            {texts.draft.leave}
          </Button>
          <Button data-autofocus onClick={() => answer?.(false)}>
            {texts.draft.stay}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
