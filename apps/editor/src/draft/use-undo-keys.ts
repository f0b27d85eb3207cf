import { useEffect } from 'react';
import { isShortcut } from '../canvas/shortcuts.js';
import type { DraftStore } from './draft-store.js';

/**
 * Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) anywhere on the page. Fields are ours to undo as well: what they show is the
 * draft, which a field's own undo would not know how to restore.
 */
export function useUndoKeys(draft: DraftStore): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const redo = isShortcut(event, 'redo');
      if (!redo && !isShortcut(event, 'undo')) return;
      if (document.querySelector('[role="dialog"]') !== null) return;
      event.preventDefault();
      if (redo) draft.redo();
      else draft.undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [draft]);
}
