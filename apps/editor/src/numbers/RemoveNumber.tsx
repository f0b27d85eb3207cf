import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { numbersApi } from '../api/numbers-api.js';
import { texts } from '../texts.js';
import { useDoing } from '../versions/use-doing.js';

interface Props {
  number: string;
  onDone: () => void;
  onClose: () => void;
}

export function RemoveNumber({ number, onDone, onClose }: Props) {
  const { busy, act } = useDoing(onDone);
  const remove = async () => {
    if (await act(() => numbersApi.unbind(number))) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={texts.numbersPage.removeTitle(number)}
      closeButtonProps={{ 'aria-label': texts.publish.close }}
    >
      <Stack>
        <Text size="sm">{texts.numbersPage.removeText}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {texts.numbersPage.cancel}
          </Button>
          <Button color="red" loading={busy} onClick={() => void remove()}>
            {texts.numbersPage.remove}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
