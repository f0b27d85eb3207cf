import { Button, Group } from '@mantine/core';
import { texts } from '../texts.js';

interface Props {
  /** The word on the button that does it. */
  go: string;
  /** Absent: the button sends the form that the footer stands in. */
  onGo?: () => void;
  busy?: boolean;
  disabled?: boolean;
  /** It cannot be undone. */
  isFinal?: boolean;
  /** What the other button says, where “Cancel” could be misread. */
  cancel?: string;
  /** That button is the one to begin at. */
  focusCancel?: boolean;
  onCancel: () => void;
}

/** The end of a dialog: leave it, or do it. */
export function DialogFooter(props: Props) {
  const { go, onGo, busy = false, disabled = false, isFinal = false, focusCancel = false, onCancel } = props;
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onCancel} {...(focusCancel ? { 'data-autofocus': true } : {})}>
        {props.cancel ?? texts.cancel}
      </Button>
      <Button
        loading={busy}
        disabled={disabled}
        {...(isFinal ? { color: 'red.9' } : {})}
        {...(onGo === undefined ? { type: 'submit' as const } : { onClick: onGo })}
      >
        {go}
      </Button>
    </Group>
  );
}
