import { Kbd, Modal, SimpleGrid } from '@mantine/core';
import { useStore } from 'zustand';
import { texts } from '../texts.js';
import type { CanvasUiStore } from './canvas-ui.js';
import classes from './HelpSheet.module.css';
import { keyCaps, shortcuts } from './shortcuts.js';

const isMac = (): boolean => navigator.userAgent.includes('Mac');

/** Every key of the canvas, from the list by which they are handled. */
export function HelpSheet({ ui }: { ui: CanvasUiStore }) {
  const opened = useStore(ui, (state) => state.helping);
  const words = texts.draw.shortcuts;
  return (
    <Modal
      opened={opened}
      onClose={() => ui.setState({ helping: false })}
      title={words.title}
      size={920}
      closeButtonProps={{ 'aria-label': texts.draw.close }}
    >
      <SimpleGrid cols={{ base: 1, md: 3 }} spacing="xl">
        {(['add', 'go', 'arrange'] as const).map((group) => (
          <section key={group} aria-label={words.groups[group]}>
            <h3 className={classes.title}>{words.groups[group]}</h3>
            <dl className={classes.list}>
              {shortcuts
                .filter((shortcut) => shortcut.group === group)
                .map(({ id, keys }) => (
                  <div key={id} className={classes.row}>
                    <dt>{words.of[id]}</dt>
                    <dd>
                      {keys.slice(0, 2).map((key, index) => (
                        <span key={key} className={classes.keys}>
                          {index > 0 && <span className={classes.or}>{words.or}</span>}
                          {keyCaps(key, isMac()).map((cap) => (
                            <Kbd key={cap} size="xs">
                              {cap}
                            </Kbd>
                          ))}
                        </span>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </SimpleGrid>
      <p className={classes.more}>{words.more}</p>
    </Modal>
  );
}
