import { texts } from '../texts.js';
import classes from './Mark.module.css';

/** Whether something that a caller left still waits for somebody. */
export function Mark({ mark }: { mark: keyof typeof texts.marks }) {
  return (
    <span className={classes.mark} data-mark={mark}>
      {texts.marks[mark]}
    </span>
  );
}
