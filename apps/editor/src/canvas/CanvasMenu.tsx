import { Menu } from '@mantine/core';
import { useStore } from 'zustand';
import { texts } from '../texts.js';
import type { CanvasCommands, CanvasOf } from './canvas-commands.js';
import classes from './Canvas.module.css';
import { menuItems, type MenuItem } from './menu-items.js';
import { keyCaps, shortcuts } from './shortcuts.js';
import type { Run } from './use-canvas-keys.js';

interface Props {
  of: CanvasOf;
  commands: CanvasCommands;
  run: Run;
  mayEdit: boolean;
}

/** The menu of the right button, the menu key, and Shift+F10. */
export function CanvasMenu({ of, commands, run, mayEdit }: Props) {
  const place = useStore(of.ui, (state) => state.menu);
  if (place === null) return null;
  const close = () => of.ui.setState({ menu: null });
  const take = (item: MenuItem) => {
    close();
    if (item === 'line') return;
    if (item === 'addOnEdge') return addOnEdge(of, commands, place);
    if (item === 'copy' || item === 'cut' || item === 'paste') return void byClipboard(item, of, commands, place);
    if (item === 'undo') return of.draft.undo();
    if (item === 'redo') return of.draft.redo();
    run(item);
  };
  const ids = commands.chosen();
  const groupOf = new Map(of.draft.definition().nodes.map(({ id, group }) => [id, group]));
  const items = menuItems({
    cards: ids.length,
    groups: commands.chosenGroups().length,
    edges: commands.chosenEdges().length,
    grouped: ids.some((id) => groupOf.get(id) !== undefined),
    mayEdit,
  });
  return (
    <Menu
      opened
      onClose={close}
      position="bottom-start"
      offset={2}
      shadow="md"
      width={270}
      withInitialFocusPlaceholder={false}
      trapFocus
      returnFocus
    >
      <Menu.Target>
        <div className={classes.menuPlace} style={{ left: place.x, top: place.y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={texts.draw.menu}>
        {items.map((item, index) =>
          item === 'line' ? (
            <Menu.Divider key={index} />
          ) : (
            <Menu.Item
              key={item}
              {...(item === 'remove' ? { className: classes.danger } : {})}
              rightSection={<span className={classes.menuKeys}>{keysOf(item)}</span>}
              onClick={() => take(item)}
            >
              {item === 'addOnEdge' ? texts.draw.addHere : texts.draw.shortcuts.of[item]}
            </Menu.Item>
          ),
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

const keysOf = (item: MenuItem): string => {
  const keys = shortcuts.find(({ id }) => id === item)?.keys[0];
  return keys === undefined ? '' : keyCaps(keys, navigator.userAgent.includes('Mac')).join('+');
};

function addOnEdge(of: CanvasOf, commands: CanvasCommands, anchor: { x: number; y: number }): void {
  const [edgeId] = commands.chosenEdges();
  if (edgeId !== undefined) of.ui.setState({ picking: { for: { kind: 'edge', edgeId }, anchor } });
}

/** A menu has no clipboard event: the browser may ask for permission, or refuse. */
async function byClipboard(
  item: 'copy' | 'cut' | 'paste',
  of: CanvasOf,
  commands: CanvasCommands,
  at: { x: number; y: number },
): Promise<void> {
  try {
    if (item === 'paste') {
      commands.pasteText(await navigator.clipboard.readText(), of.flow.screenToFlowPosition(at));
      return;
    }
    const text = commands.copy();
    if (text === null) return;
    await navigator.clipboard.writeText(text);
    if (item === 'cut') commands.remove();
  } catch {
    of.ui.setState({ notice: texts.draw.clipboardRefused });
  }
}
