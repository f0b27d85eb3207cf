import { createStore } from 'zustand/vanilla';

const KEY = 'baton-desk-alerts';

/** Whether a call that arrives also makes a sound and a notification; remembered in this browser. */
export const alertChoice = createStore<{ wanted: boolean }>(() => ({
  wanted: window.localStorage.getItem(KEY) === 'on',
}));

/** Asks the browser's leave for notifications the first time; the sound needs none. */
export async function chooseAlerts(wanted: boolean): Promise<void> {
  window.localStorage.setItem(KEY, wanted ? 'on' : 'off');
  alertChoice.setState({ wanted });
  if (wanted && 'Notification' in window && Notification.permission === 'default') {
    await Notification.requestPermission();
  }
}
