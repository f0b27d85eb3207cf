import { Handle, Position } from '@xyflow/react';
import { CornerDownRight, Plus } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { texts } from '../texts.js';
import { useCanvasActions } from './canvas-context.js';
import classes from './FlowCard.module.css';
import type { CardContent } from './card-content.js';

interface Props {
  nodeId: string;
  name: string;
  outcomes: CardContent['outcomes'];
  selected: boolean;
}

/**
 * The ways out of a card. On a selected card Tab reaches them and the arrow keys go from one to the next; Enter or +
 * opens the list of what can come next.
 */
export function OutcomeRows({ nodeId, name, outcomes, selected }: Props) {
  const actions = useCanvasActions();
  const [active, setActive] = useState(0);
  return (
    <ul className={classes.outcomes} onKeyDown={onRowKey}>
      {outcomes.map((outcome, index) => (
        <li key={outcome.id} className={classes.outcome} data-connected={outcome.connected || undefined}>
          <span className={classes.words} title={outcome.words}>
            {outcome.words}
          </span>
          {actions !== null && (
            <button
              type="button"
              className={`${classes.next} nodrag`}
              tabIndex={selected && index === Math.min(active, outcomes.length - 1) ? 0 : -1}
              aria-label={
                outcome.connected ? texts.draw.changeNext(name, outcome.words) : texts.draw.addNext(name, outcome.words)
              }
              title={outcome.connected ? undefined : texts.draw.nowhere}
              data-outcome={outcome.id}
              onFocus={() => setActive(index)}
              onClick={(event) => {
                event.stopPropagation();
                actions.addNext(nodeId, outcome.id, event.currentTarget);
              }}
            >
              {outcome.connected ? <CornerDownRight size={14} aria-hidden /> : <Plus size={14} aria-hidden />}
            </button>
          )}
          <Handle
            type="source"
            id={outcome.id}
            position={Position.Right}
            className={classes.exit}
            title={texts.canvas.outcome(name, outcome.words)}
          />
        </li>
      ))}
    </ul>
  );
}

function onRowKey(event: KeyboardEvent<HTMLUListElement>) {
  const { key, currentTarget, target } = event;
  const rows = [...currentTarget.querySelectorAll('button')];
  const at = rows.indexOf(target as HTMLButtonElement);
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    event.preventDefault();
    rows[(at + (key === 'ArrowDown' ? 1 : rows.length - 1)) % rows.length]?.focus();
  } else if (key === '+') {
    rows[at]?.click();
  } else if (key === 'Escape' || key === 'ArrowLeft') {
    currentTarget.closest<HTMLElement>('.react-flow__node')?.focus();
  } else if (key !== 'Enter' && key !== ' ' && key !== 'ArrowRight') return;
  // What is meant for a way out would otherwise move or select the card.
  event.stopPropagation();
}
