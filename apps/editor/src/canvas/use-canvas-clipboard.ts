import { useEffect, type RefObject } from 'react';
import type { Position } from '../draft/edits.js';
import type { CanvasCommands } from './canvas-commands.js';

/**
 * Copies, cuts and pastes cards by the browser's own clipboard events, which ask nobody for permission: between flows,
 * tabs and windows. Text that is selected on the page, and fields, are left to the browser.
 */
export function useCanvasClipboard(
  commands: CanvasCommands,
  place: RefObject<HTMLElement | null>,
  pointer: () => Position | null,
  mayEdit: boolean,
): void {
  useEffect(() => {
    const isOurs = () => {
      const active = document.activeElement;
      if (active?.matches('input, textarea, select') === true) return false;
      return active === document.body || place.current?.contains(active) === true;
    };
    const onCopy = (event: ClipboardEvent) => {
      if (!isOurs() || window.getSelection()?.isCollapsed === false) return;
      const text = commands.copy();
      if (text === null) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', text);
      if (event.type === 'cut' && mayEdit) commands.remove();
    };
    const onPaste = (event: ClipboardEvent) => {
      if (!isOurs() || !mayEdit) return;
      event.preventDefault();
      commands.pasteText(event.clipboardData?.getData('text/plain') ?? '', pointer());
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [commands, place, pointer, mayEdit]);
}
