import { CloseButton, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useOpenFlow } from './open-flow.js';
import classes from './SideFrame.module.css';

interface Props {
  title: string;
  /** Name of the button that closes it. */
  close: string;
  /** Said beside the title: what is under way. */
  status?: string;
  onClose: () => void;
  children: ReactNode;
}

/** A panel beside the drawing, with its title and the way out of it in sight while it is scrolled. */
export function SideFrame({ title, close, status = '', onClose, children }: Props) {
  const { draft } = useOpenFlow();
  return (
    <aside className={classes.panel} aria-label={title} onBlur={draft.endGroup}>
      <Group justify="space-between" className={classes.head}>
        <Text component="h2" fw={650}>
          {title}
        </Text>
        <Group gap="xs">
          <Text size="sm" c="dimmed" role="status">
            {status}
          </Text>
          <CloseButton aria-label={close} onClick={onClose} />
        </Group>
      </Group>
      {children}
    </aside>
  );
}
