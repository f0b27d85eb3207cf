import { Modal, Stack, Text } from '@mantine/core';
import { numbersApi } from '../api/numbers-api.js';
import { texts } from '../texts.js';
import { useDoing } from '../versions/use-doing.js';
import { DialogFooter } from '../look/DialogFooter.js';
import { useFocusBack } from '../look/use-focus-back.js';

interface Props {
  number: string;
  onDone: () => void;
  onClose: () => void;
}

export function RemoveNumber({ number, onDone, onClose }: Props) {
  useFocusBack();
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
        <DialogFooter
          go={texts.numbersPage.remove}
          busy={busy}
          isFinal
          onGo={() => void remove()}
          focusCancel
          onCancel={onClose}
        />
      </Stack>
    </Modal>
  );
}
