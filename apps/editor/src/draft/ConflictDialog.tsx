import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useStore } from 'zustand';
import { texts } from '../texts.js';
import type { DraftSaving } from './draft-saving.js';

/** Two people saved the same draft: the later one decides. It cannot be closed without an answer. */
export function ConflictDialog({ saving }: { saving: DraftSaving }) {
  const conflict = useStore(saving.states, (state) => state.phase === 'conflict');
  const [busy, setBusy] = useState<'theirs' | 'mine' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const decide = async (choice: 'theirs' | 'mine') => {
    setBusy(choice);
    setProblem(null);
    try {
      await (choice === 'theirs' ? saving.takeTheirs() : saving.keepMine());
    } catch (error) {
      setProblem(error instanceof Error ? error.message : texts.failed);
    } finally {
      setBusy(null);
    }
  };

  return (
    <Modal
      opened={conflict}
      onClose={() => undefined}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
      title={texts.draft.conflictTitle}
    >
      <Stack>
        <Text size="sm">{texts.draft.conflictText}</Text>
        {problem !== null && (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button
            variant="default"
            loading={busy === 'theirs'}
            disabled={busy === 'mine'}
            onClick={() => void decide('theirs')}
          >
            {texts.draft.takeTheirs}
          </Button>
          <Button
            loading={busy === 'mine'}
            disabled={busy === 'theirs'}
            onClick={() => void decide('mine')}
            data-autofocus
          >
            {texts.draft.keepMine}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
