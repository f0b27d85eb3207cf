import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { texts } from '../texts.js';

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
      closeButtonProps={{ 'aria-label': texts.vocabulary.cancel }}
    >
      <Stack>
        <Text size="sm">{texts.vocabulary.removeText(uses)}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {texts.vocabulary.cancel}
          </Button>
          <Button color="red" onClick={onRemove}>
            {texts.vocabulary.removeAnyway}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
