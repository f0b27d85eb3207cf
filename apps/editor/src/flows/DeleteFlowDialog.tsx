import { Alert, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { FlowSummary } from '../api/api-types.js';
import { flowsApi } from '../api/flows-api.js';
import { texts } from '../texts.js';
import { DialogFooter } from '../look/DialogFooter.js';

const words = texts.flows;

interface Props {
  opened: boolean;
  flow: FlowSummary;
  onClose: () => void;
  onDeleted: () => void;
}

export function DeleteFlowDialog({ opened, flow, onClose, onDeleted }: Props) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const remove = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await flowsApi.remove(flow.id);
      notifications.show({ message: words.removed(flow.name) });
      onClose();
      onDeleted();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : texts.failed);
    }
    setBusy(false);
  };
  return (
    <Modal opened={opened} onClose={onClose} title={words.removeTitle(flow.name)}>
      <Stack>
        <Text size="sm">{words.removeText}</Text>
        {problem !== null && (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        <DialogFooter
          go={words.removeGo}
          busy={busy}
          isFinal
          onGo={() => void remove()}
          focusCancel
          cancel={words.keep}
          onCancel={onClose}
        />
      </Stack>
    </Modal>
  );
}
