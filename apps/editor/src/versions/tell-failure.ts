import { ApiError } from '@baton/web';
import { notifications } from '@mantine/notifications';
import { texts } from '../texts.js';

/** Says in passing that something did not work, and why. */
export function tellFailure(error: unknown): void {
  const changed = error instanceof ApiError && error.code === 'environment-changed';
  const reason = error instanceof Error ? error.message : String(error);
  notifications.show({
    color: 'red',
    title: texts.failed,
    message: changed ? texts.environments.changed : reason,
    autoClose: 10_000,
  });
}

export const tellDone = (message: string): void => void notifications.show({ message });
