import { Text, UnstyledButton } from '@mantine/core';
import type { HandoffOnDesk } from '../api/api-types.js';
import { callerWords, reasonWords } from '../desk/caller-words.js';
import { showHandoff } from '../desk/desk-store.js';
import { useNow } from '../desk/use-now.js';
import { whenWords } from '../look/when-words.js';
import { StateBadge } from '../screen-pop/StateBadge.js';
import { texts } from '../texts.js';
import classes from './HandoffList.module.css';

interface Props {
  handoffs: HandoffOnDesk[];
  shownId: string | null;
}

/** The calls of this desk, newest first. */
export function HandoffList({ handoffs, shownId }: Props) {
  const now = useNow();
  return (
    <nav className={classes.list} aria-label={texts.list.title}>
      <Text component="h2" size="sm" fw={650} c="dimmed" px={8} pb={8}>
        {texts.list.title}
      </Text>
      {handoffs.length === 0 && (
        <Text size="sm" c="dimmed" px={8}>
          {texts.list.empty}
        </Text>
      )}
      {handoffs.map((handoff) => {
        const when = whenWords(handoff.startedAt, now);
        return (
          <UnstyledButton
            key={handoff.id}
            className={classes.entry}
            aria-current={handoff.id === shownId || undefined}
            aria-label={texts.list.open(callerWords(handoff), when, texts.states[handoff.state])}
            onClick={() => showHandoff(handoff.id)}
          >
            <span className={classes.top}>
              <span className={classes.who}>{callerWords(handoff)}</span>
              <StateBadge state={handoff.state} />
            </span>
            <span className={classes.why}>{reasonWords(handoff)}</span>
            <span className={classes.when}>{when}</span>
          </UnstyledButton>
        );
      })}
    </nav>
  );
}
