import { Alert, Modal, Stack, Text } from '@mantine/core';
import { useAction } from './use-action.js';
import type { ApiError } from '@baton/web';
import { DialogFooter } from './DialogFooter.js';

interface Props {
  opened: boolean;
  title: string;
  text: string;
  go: string;
  /** It cannot be undone. */
  isFinal?: boolean;
  wordsOf?: (error: ApiError) => string | undefined;
  onConfirm: () => Promise<void>;
  onClose: () => void;
}

/** Asks before something is done that somebody would miss. */
export function ConfirmDialog({ opened, onClose, ...rest }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title={rest.title} centered>
      <Question {...rest} onClose={onClose} />
    </Modal>
  );
}

function Question({ text, go, isFinal = false, wordsOf, onConfirm, onClose }: Omit<Props, 'opened' | 'title'>) {
  const { busy, problem, run } = useAction(wordsOf);
  const confirm = async () => {
    if (await run(onConfirm)) onClose();
  };
  return (
    <Stack>
      <Text size="sm">{text}</Text>
      {problem !== null && (
        <Alert color="red" role="alert" style={{ whiteSpace: 'pre-line' }}>
          {problem}
        </Alert>
      )}
      <DialogFooter go={go} busy={busy} isFinal={isFinal} onGo={() => void confirm()} focusCancel onCancel={onClose} />
    </Stack>
  );
}
