import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { RowMenu } from '../lists/RowMenu.js';
import classes from './Card.module.css';

interface Props {
  title: string;
  index: number;
  count: number;
  onMove: (to: number) => void;
  onRemove?: (() => void) | undefined;
  children: ReactNode;
}

/** One of several alike in a form: a rule, a way, a header. */
export function Card({ title, index, count, onMove, onRemove, children }: Props) {
  return (
    <section className={classes.card} aria-label={title}>
      <Group justify="space-between" wrap="nowrap" gap={4}>
        <Text size="sm" fw={600} className={classes.title}>
          {title}
        </Text>
        <RowMenu name={title} index={index} count={count} onMove={onMove} onRemove={onRemove} />
      </Group>
      {children}
    </section>
  );
}
