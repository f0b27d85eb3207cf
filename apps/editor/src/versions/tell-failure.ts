import { ApiError } from '@baton/web';
import { notifications } from '@mantine/notifications';
import { texts } from '../texts.js';

/** Why something did not work, and what to do now. */
export function failureWords(error: unknown): string {
  if (error instanceof ApiError && error.code === 'environment-changed') return texts.environments.changed;
  return error instanceof Error ? error.message : String(error);
}

/** Says in passing that something did not work, and why. */
export function tellFailure(error: unknown): void {
  notifications.show({
    color: 'red',
    title: texts.failed,
    message: failureWords(error),
    autoClose: 10_000,
  });
}

export const tellDone = (message: string): void => void notifications.show({ message });
