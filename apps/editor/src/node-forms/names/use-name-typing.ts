import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react';
import { matchingNames, type OfferedName } from './offered-names.js';
import { type OpenBraces, openBraces, withName } from './template-completion.js';

export type TextControl = HTMLInputElement | HTMLTextAreaElement;

interface Typing {
  listId: string;
  /** What may be put in where the caret is; empty when there is no list to show. */
  names: OfferedName[];
  active: number;
  take: (name: OfferedName) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  /** To be told whenever text or caret may have changed. */
  onCaret: () => void;
  onBlur: () => void;
}

/** Where the caret stands, and the last braces for which the list was sent away. */
interface Place {
  caret: number | null;
  dismissed: number | null;
  active: number;
}

const NOWHERE: Place = { caret: null, dismissed: null, active: 0 };

/**
 * Typing `{{` into a text opens a list of `offered` names: arrows, Enter or Tab to take one, Escape to send it away.
 * `newName` may offer one more, made of what was typed; `onNew` is told when that one was taken, before the text changes.
 */
export function useNameTyping(
  field: RefObject<TextControl | null>,
  text: string,
  offered: readonly OfferedName[],
  onChange: (text: string) => void,
  newName: (typed: string) => OfferedName | null,
  onNew: (name: string) => void,
): Typing {
  const listId = useId();
  const [place, setPlace] = useState(NOWHERE);
  const caretToBe = useRef<number | null>(null);
  const open: OpenBraces | null = place.caret === null ? null : openBraces(text, place.caret);
  const isShown = open !== null && open.from !== place.dismissed;
  const made = isShown ? newName(open.typed) : null;
  const names = isShown ? [...matchingNames(offered, open.typed), ...(made === null ? [] : [made])] : [];
  const active = Math.min(place.active, Math.max(names.length - 1, 0));

  useLayoutEffect(() => {
    if (caretToBe.current === null) return;
    field.current?.setSelectionRange(caretToBe.current, caretToBe.current);
    caretToBe.current = null;
  }, [field, text]);

  const take = ({ name }: OfferedName) => {
    if (open === null || place.caret === null) return;
    if (name === made?.name) onNew(name);
    const filled = withName(text, place.caret, open, name);
    caretToBe.current = filled.caret;
    setPlace({ ...NOWHERE, caret: filled.caret });
    onChange(filled.text);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (names.length === 0 || event.nativeEvent.isComposing) return;
    const move = (to: number) => setPlace({ ...place, active: (to + names.length) % names.length });
    const chosen = names[active];
    if (event.key === 'ArrowDown') move(active + 1);
    else if (event.key === 'ArrowUp') move(active - 1);
    else if (event.key === 'Escape') setPlace({ ...place, dismissed: open?.from ?? null });
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && chosen !== undefined) take(chosen);
    else return;
    event.preventDefault();
    // Escape here is meant for the list, not for the panel or dialog that the field is in.
    event.stopPropagation();
  };

  const onCaret = () => {
    const caret = field.current?.selectionStart ?? null;
    setPlace((present) => {
      if (present.caret === caret) return present;
      const stays = caret !== null && openBraces(field.current?.value ?? '', caret)?.from === present.dismissed;
      return { caret, dismissed: stays ? present.dismissed : null, active: 0 };
    });
  };

  return { listId, names, active, take, onKeyDown, onCaret, onBlur: () => setPlace(NOWHERE) };
}
