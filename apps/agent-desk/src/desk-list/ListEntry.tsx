import { Text, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { HandoffContext } from '@baton/flow-engine';
import { reasonWords } from '../desk/caller-words.js';
import classes from './DeskList.module.css';

interface Props {
  who: string;
  context: HandoffContext;
  when: string;
  /** Read out in place of what is seen. */
  label: string;
  badge: ReactNode;
  isShown: boolean;
  onOpen: () => void;
}

/** One line of a list of the desk: who, why and when. */
export function ListEntry({ who, context, when, label, badge, isShown, onOpen }: Props) {
  return (
    <UnstyledButton className={classes.entry} aria-current={isShown || undefined} aria-label={label} onClick={onOpen}>
      <span className={classes.top}>
        <span className={classes.who}>{who}</span>
        {badge}
      </span>
      <span className={classes.why}>{reasonWords(context)}</span>
      <span className={classes.when}>{when}</span>
    </UnstyledButton>
  );
}

export function ListTitle({ children }: { children: string }) {
  return (
    <Text component="h2" size="sm" fw={650} c="dimmed" px={8} pb={8} pt={4}>
      {children}
    </Text>
  );
}

/** What will stand here, while nothing does. */
export function EmptyList({ children }: { children: string }) {
  return (
    <Text size="sm" c="dimmed" px={8} pb={12}>
      {children}
    </Text>
  );
}
