import { clockWords } from '@baton/web';
import { Text } from '@mantine/core';
import type { HandoffOnDesk } from '../api/api-types.js';
import { texts } from '../texts.js';
import classes from './ScreenPop.module.css';

/** The last things said, oldest first. */
export function Transcript({ entries }: { entries: HandoffOnDesk['context']['transcript'] }) {
  if (entries.length === 0) return <Text c="dimmed">–</Text>;
  return (
    <ol className={classes.transcript}>
      {entries.map((entry, index) => (
        <li key={index} data-who={entry.who}>
          <span className={classes.speaker}>
            {entry.who === 'caller' ? texts.pop.callerSaid : texts.pop.assistant} · {clockWords(entry.at)}
          </span>
          <span>{entry.text}</span>
        </li>
      ))}
    </ol>
  );
}
