import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import pop from '../screen-pop/ScreenPop.module.css';
import classes from './Left.module.css';

interface Props {
  who: string;
  /** When and for whom it was left. */
  about: string;
  mark: ReactNode;
  children: ReactNode;
}

/** The head of something that a caller left; below the line, what an agent does with it. */
export function LeftHead({ who, about, mark, children }: Props) {
  return (
    <header className={pop.head} data-left>
      <div className={classes.who}>
        <div>
          <Title order={1}>{who}</Title>
          <Text c="dimmed">{about}</Text>
        </div>
        {mark}
      </div>
      {children}
    </header>
  );
}
