import { useEffect, useState } from 'react';

/**
 * Gives the focus back to what had it before, when this part of the page goes: for a dialog that is drawn only while
 * it is open, of which Mantine does not know that it closes.
 */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // After the dialog has let go of the focus.
      window.setTimeout(() => {
        const isNowhere = document.activeElement === null || document.activeElement === document.body;
        if (isNowhere && before instanceof HTMLElement && before.isConnected) before.focus();
      });
    },
    [before],
  );
}
