import { useEffect } from 'react';
import { texts } from '../texts.js';

/** The browser tab's title. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? texts.product : `${title} – ${texts.product}`;
  }, [title]);
}
