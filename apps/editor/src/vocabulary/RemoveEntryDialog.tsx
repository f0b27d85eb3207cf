import { Modal, Stack, Text } from '@mantine/core';
import { texts } from '../texts.js';
import { DialogFooter } from '../look/DialogFooter.js';

interface Props {
  opened: boolean;
  name: string;
  /** In how many places it is used. */
  uses: number;
  onClose: () => void;
  onRemove: () => void;
}

/** Asked before something goes that is used. */
export function RemoveEntryDialog({ opened, name, uses, onClose, onRemove }: Props) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={texts.vocabulary.removeTitle(name)}
      closeButtonProps={{ 'aria-label': texts.cancel }}
    >
      <Stack>
        <Text size="sm">{texts.vocabulary.removeText(uses)}</Text>
        <DialogFooter go={texts.vocabulary.removeAnyway} isFinal onGo={onRemove} onCancel={onClose} />
      </Stack>
    </Modal>
  );
}
