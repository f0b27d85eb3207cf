import type { HandoffOnDesk } from '../api/api-types.js';
import { texts } from '../texts.js';
import classes from './StateBadge.module.css';

export function StateBadge({ state, children }: { state: HandoffOnDesk['state']; children?: string }) {
  return (
    <span className={classes.badge} data-state={state}>
      {children ?? texts.states[state]}
    </span>
  );
}
