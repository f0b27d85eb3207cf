import { Handle, Position, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { texts } from '../texts.js';
import type { ViewNode } from './canvas-view.js';
import classes from './FlowCard.module.css';
import { NodeIcon } from './NodeIcon.js';
import { ENTRY_HANDLE } from './to-canvas.js';

/** A node on the canvas, with one named way out for each outcome. */
export const FlowCard = memo(function FlowCard({ data, selected }: NodeProps<ViewNode>) {
  return (
    <div className={classes.card} data-kind={data.kind} data-selected={selected || undefined}>
      {data.hasEntry && <Handle type="target" id={ENTRY_HANDLE} position={Position.Left} className={classes.entry} />}
      <div className={classes.head}>
        <NodeIcon type={data.nodeType} />
        <span className={classes.title}>{data.title}</span>
        {data.problems > 0 && (
          <span className={classes.badge} role="img" aria-label={texts.canvas.problems(data.problems)}>
            {data.problems}
          </span>
        )}
      </div>
      <div className={classes.body}>
        {data.name !== data.title && <div className={classes.name}>{data.name}</div>}
        {data.line !== '' && <div className={classes.line}>{data.line}</div>}
      </div>
      {data.outcomes.length > 0 && (
        <ul className={classes.outcomes}>
          {data.outcomes.map((outcome) => (
            <li key={outcome.id} className={classes.outcome} data-connected={outcome.connected || undefined}>
              {outcome.words}
              <Handle
                type="source"
                id={outcome.id}
                position={Position.Right}
                className={classes.exit}
                title={texts.canvas.outcome(data.name, outcome.words)}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
});
