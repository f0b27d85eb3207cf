/**
 * Every key of the canvas: what handles them and the sheet that explains them are both made from this list. `Mod` is
 * Ctrl, on a Mac Command.
 */
export const shortcuts = [
  { id: 'addNext', group: 'add', keys: ['+'] },
  { id: 'addAnywhere', group: 'add', keys: ['A'] },
  { id: 'addNote', group: 'add', keys: ['N'] },
  { id: 'duplicate', group: 'add', keys: ['Mod+D'] },
  { id: 'copy', group: 'add', keys: ['Mod+C'], by: 'clipboard' },
  { id: 'cut', group: 'add', keys: ['Mod+X'], by: 'clipboard' },
  { id: 'paste', group: 'add', keys: ['Mod+V'], by: 'clipboard' },
  { id: 'remove', group: 'add', keys: ['Delete', 'Backspace'] },
  { id: 'undo', group: 'add', keys: ['Mod+Z'], by: 'page' },
  { id: 'redo', group: 'add', keys: ['Mod+Shift+Z', 'Mod+Y'], by: 'page' },
  { id: 'search', group: 'go', keys: ['Mod+F', 'Mod+K'], everywhere: true },
  { id: 'goOn', group: 'go', keys: ['Mod+ArrowRight'] },
  { id: 'goBack', group: 'go', keys: ['Mod+ArrowLeft'] },
  { id: 'goDown', group: 'go', keys: ['Mod+ArrowDown'] },
  { id: 'goUp', group: 'go', keys: ['Mod+ArrowUp'] },
  { id: 'showAll', group: 'go', keys: ['1'] },
  { id: 'showSelection', group: 'go', keys: ['2'] },
  { id: 'selectAll', group: 'arrange', keys: ['Mod+A'] },
  { id: 'selectNone', group: 'arrange', keys: ['Escape'] },
  { id: 'group', group: 'arrange', keys: ['Mod+G'] },
  { id: 'ungroup', group: 'arrange', keys: ['Mod+Shift+G'] },
  { id: 'collapse', group: 'arrange', keys: ['C'] },
  { id: 'arrange', group: 'arrange', keys: ['L'] },
  { id: 'menu', group: 'arrange', keys: ['Shift+F10', 'ContextMenu'] },
  { id: 'help', group: 'go', keys: ['?'], everywhere: true },
] as const satisfies readonly Shortcut[];

interface Shortcut {
  id: string;
  group: 'add' | 'go' | 'arrange';
  keys: readonly string[];
  /** Who hears it, when it is not the canvas: the browser's own clipboard events, or the page around it. */
  by?: 'clipboard' | 'page';
  /** Heard wherever the focus is on the page, but for single letters in a field. */
  everywhere?: boolean;
}

export type ShortcutId = (typeof shortcuts)[number]['id'];
/** Those that the canvas handles itself. */
export type CommandId = Exclude<ShortcutId, Extract<(typeof shortcuts)[number], { by: string }>['id']>;

/** What of a key event decides; a KeyboardEvent has it. */
export interface PressedKey {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

export type Place = 'canvas' | 'field' | 'page';

/** The command that a key stands for where the focus is: in the canvas, in a field, or elsewhere on the page. */
export function commandFor(pressed: PressedKey, place: Place): CommandId | undefined {
  const all: readonly Shortcut[] = shortcuts;
  const found = all.find(
    (shortcut) =>
      shortcut.by === undefined &&
      (place === 'canvas' || shortcut.everywhere === true) &&
      shortcut.keys.some((keys) => matches(pressed, keys) && (place !== 'field' || keys.startsWith('Mod+'))),
  );
  return found?.id as CommandId | undefined;
}

/** Is this one of the keys of that shortcut? For those that the page handles. */
export const isShortcut = (pressed: PressedKey, id: ShortcutId): boolean =>
  shortcuts.some((shortcut) => shortcut.id === id && shortcut.keys.some((keys) => matches(pressed, keys)));

/** Is this key pressed, with just these others? Of a sign such as `?` or `+` Shift is a matter of the keyboard. */
export function matches(pressed: PressedKey, keys: string): boolean {
  const parts = keys === '+' ? ['+'] : keys.split('+');
  const key = parts.at(-1) ?? '';
  const sign = key.length === 1 && !/[A-Za-z]/.test(key);
  const mod = pressed.ctrlKey || pressed.metaKey;
  return (
    pressed.key.toLowerCase() === key.toLowerCase() &&
    mod === parts.includes('Mod') &&
    (sign || pressed.shiftKey === parts.includes('Shift')) &&
    !pressed.altKey
  );
}

/** The parts of a shortcut as they are written on a keyboard. */
export const keyCaps = (keys: string, mac: boolean): string[] =>
  (keys === '+' ? ['+'] : keys.split('+')).map((part) => caps(mac)[part] ?? part);

const caps = (mac: boolean): Record<string, string> => ({
  Mod: mac ? '⌘' : 'Ctrl',
  Shift: mac ? '⇧' : 'Shift',
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowDown: '↓',
  ArrowUp: '↑',
  Escape: 'Esc',
  ContextMenu: '≣',
});
