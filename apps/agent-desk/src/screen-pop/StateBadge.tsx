import type { HandoffPhase } from '../desk/handoff-phase.js';
import { texts } from '../texts.js';
import classes from './StateBadge.module.css';

export function StateBadge({ phase, children }: { phase: HandoffPhase; children?: string }) {
  return (
    <span className={classes.badge} data-state={phase}>
      {children ?? texts.states[phase]}
    </span>
  );
}
