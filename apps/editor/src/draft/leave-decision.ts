import { createStore } from 'zustand/vanilla';
import type { DraftSaving } from './draft-saving.js';
import { isSafe } from './saving-state.js';

/** Set while the user is asked whether to leave unsaved work; `answer` is called once. */
export const leaveDecision = createStore<{ answer: ((leave: boolean) => void) | null }>(() => ({ answer: null }));

/** Sends what is not sent yet; when that fails, asks the user. */
export async function mayLeave(saving: DraftSaving): Promise<boolean> {
  if (isSafe(saving.states.getState())) return true;
  await saving.flush();
  if (isSafe(saving.states.getState())) return true;
  return new Promise((resolve) => {
    leaveDecision.setState({
      answer: (leave) => {
        leaveDecision.setState({ answer: null });
        resolve(leave);
      },
    });
  });
}
