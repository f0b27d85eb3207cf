import { texts } from '../texts.js';
import classes from './DeskPage.module.css';
import type { Connection } from './desk-state.js';

/** Would a call reach this screen at this moment? */
export function ConnectionState({ connection }: { connection: Connection }) {
  return (
    <div role="status" className={classes.connection} data-connection={connection}>
      {texts.connection[connection]}
    </div>
  );
}
