import { useEffect, type RefObject } from 'react';
import { disconnect } from '../draft/edits.js';
import { setCollapsed } from '../draft/edits-groups.js';
import { cardElement } from './canvas-looking.js';
import type { CanvasCommands, CanvasOf } from './canvas-commands.js';
import { onlySelected, selectedIds } from './canvas-view.js';
import { neighbour, type Direction } from './neighbours.js';
import { commandFor, type CommandId, type Place } from './shortcuts.js';

interface Props {
  of: CanvasOf;
  commands: CanvasCommands;
  /** The element that the canvas fills. */
  place: RefObject<HTMLElement | null>;
  /** False: only what looks around. */
  mayEdit: boolean;
}

export type Run = (command: CommandId, target?: Element | null) => void;

const lookOnly: ReadonlySet<CommandId> = new Set([
  'search',
  'help',
  'goOn',
  'goBack',
  'goUp',
  'goDown',
  'showAll',
  'showSelection',
  'selectAll',
  'selectNone',
]);

/** The commands by name, as keys and the menu run them; `target` is where the focus was. */
export function createRun({ of, commands, mayEdit }: Omit<Props, 'place'>): Run {
  const { ui, view, draft } = of;
  const go = (direction: Direction) => (target?: Element | null) => {
    const from = focusedNode(target) ?? onlySelected(view.store.getState()) ?? 'start';
    const inside = draft.definition().nodes.find(({ id }) => id === neighbourOf(from, direction));
    if (inside === undefined) return;
    openGroupOf(of, inside.id);
    commands.show([inside.id]);
  };
  const neighbourOf = (from: string, direction: Direction) =>
    neighbour(draft.definition(), view.store.getState().nodes, from, direction);
  const pick = (nodeId: string, target?: Element | null) => {
    const outcome = commands.openOutcome(nodeId);
    if (outcome === undefined) return;
    const anchor = (target ?? cardElement(nodeId))?.getBoundingClientRect();
    if (anchor === undefined) return;
    ui.setState({ picking: { for: { kind: 'outcome', nodeId, outcome }, anchor: { x: anchor.right, y: anchor.top } } });
  };
  const run: Record<CommandId, (target?: Element | null) => void> = {
    addNext: (target) => {
      if (target instanceof HTMLElement && target.dataset['outcome'] !== undefined) return target.click();
      const nodeId = focusedNode(target) ?? onlySelected(view.store.getState());
      if (nodeId !== null && nodeId !== undefined) pick(nodeId, target);
      else run.addAnywhere(target);
    },
    addAnywhere: () => {
      const box = document.querySelector('.react-flow')?.getBoundingClientRect();
      const anchor = { x: (box?.left ?? 0) + (box?.width ?? 0) / 2 - 140, y: (box?.top ?? 0) + 80 };
      ui.setState({ picking: { for: { kind: 'place' }, anchor } });
    },
    addNote: () => commands.add('note', { for: { kind: 'place' }, anchor: { x: 0, y: 0 } }),
    duplicate: () => commands.duplicate(),
    remove: (target) => {
      const outcome = target instanceof HTMLElement ? target.dataset['outcome'] : undefined;
      const nodeId = focusedNode(target);
      // On a way out of a card it is the way that goes, not the card.
      if (outcome !== undefined && nodeId !== undefined) return draft.apply(disconnect(nodeId, outcome));
      commands.remove();
      target?.closest<HTMLElement>('[data-canvas]')?.focus();
    },
    search: () => ui.setState({ searching: true }),
    goOn: go('on'),
    goBack: go('back'),
    goDown: go('down'),
    goUp: go('up'),
    showAll: () => commands.looking.showAll(),
    showSelection: () => commands.looking.show(selectedIds(view.store.getState())),
    selectAll: () =>
      view.selectAll(view.store.getState().nodes.flatMap(({ id, type }) => (type === 'frame' ? [] : [id]))),
    selectNone: () => view.select(null),
    group: () => commands.group(),
    ungroup: () => commands.ungroup(),
    collapse: () => commands.toggleCollapsed(),
    arrange: () => void commands.arrange(),
    menu: (target) => {
      const nodeId = focusedNode(target);
      if (nodeId !== undefined && !selectedIds(view.store.getState()).includes(nodeId)) view.select(nodeId);
      const box = (target ?? document.querySelector('.react-flow'))?.getBoundingClientRect();
      ui.setState({ menu: { x: (box?.left ?? 0) + 24, y: (box?.top ?? 0) + 24 } });
    },
    help: () => ui.setState({ helping: true }),
  };
  return (command, target) => {
    if (mayEdit || lookOnly.has(command)) run[command](target);
  };
}

/** A card that is hidden in a group can be gone to only when the group is open. */
export function openGroupOf({ draft }: CanvasOf, nodeId: string): void {
  const { nodes, groups } = draft.definition();
  const groupId = nodes.find(({ id }) => id === nodeId)?.group;
  const group = groups.find(({ id }) => id === groupId);
  if (group?.collapsed === true) draft.apply(setCollapsed(group.id, false));
}

const focusedNode = (target?: Element | null): string | undefined =>
  target?.closest('.react-flow__node')?.getAttribute('data-id') ?? undefined;

/** Hears the keys of the canvas, and those that are heard everywhere on its page. */
export function useCanvasKeys(run: Run, place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (event.defaultPrevented || document.querySelector('[role="dialog"]') !== null) return;
      if (event.key === 'Escape' && target?.dataset['outcome'] !== undefined) return;
      const command = commandFor(event, placeOf(target, place.current));
      if (command === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      run(command, target === place.current ? null : target);
    };
    // Before React Flow, which would move a card by an arrow key that means another thing together with Ctrl.
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [run, place]);
}

function placeOf(target: HTMLElement | null, canvas: HTMLElement | null): Place {
  if (target === null) return 'page';
  if (target.matches('input, textarea, select, [contenteditable="true"]')) return 'field';
  return canvas?.contains(target) === true ? 'canvas' : 'page';
}
