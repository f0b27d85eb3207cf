import type { Line } from '@baton/flow-lab';
import { texts } from '../texts.js';
import classes from './Tests.module.css';

/** A conversation as the lab tells it. `marksEnd`: the last line says what is wrong. */
export function ConversationLines({ lines, marksEnd = false }: { lines: readonly Line[]; marksEnd?: boolean }) {
  return (
    <ol className={classes.lines}>
      {lines.map(({ who, text }, index) => (
        <li key={index} data-who={who} data-end={(marksEnd && index === lines.length - 1) || undefined}>
          {who !== 'world' && <strong>{who === 'caller' ? texts.calls.caller : texts.calls.assistant}: </strong>}
          {text}
        </li>
      ))}
    </ol>
  );
}
