import { Handle, Position, type NodeProps } from '@xyflow/react';
import { Eye } from 'lucide-react';
import { memo } from 'react';
import { texts } from '../texts.js';
import { useIsFar } from './canvas-context.js';
import type { CardNode } from './view-nodes.js';
import { ENTRY_HANDLE } from './card-shape.js';
import classes from './FlowCard.module.css';
import { MarkTags, strongestTone } from './MarkTags.js';
import { NodeIcon } from './NodeIcon.js';
import { OutcomeRows } from './OutcomeRows.js';

/** A node on the canvas, with one named way out for each outcome. */
export const FlowCard = memo(function FlowCard({ id, data, selected }: NodeProps<CardNode>) {
  const far = useIsFar();
  return (
    <div
      className={classes.card}
      data-kind={data.kind}
      data-selected={selected || undefined}
      data-entry={data.hasEntry || undefined}
      data-tone={strongestTone(data.marks)}
      data-far={far || undefined}
    >
      <MarkTags marks={data.marks} />
      {far ? <div className={classes.farName}>{data.name}</div> : <Near id={id} data={data} selected={selected} />}
    </div>
  );
});

function Near({ id, data, selected }: Pick<NodeProps<CardNode>, 'id' | 'data' | 'selected'>) {
  return (
    <>
      {data.hasEntry && <Handle type="target" id={ENTRY_HANDLE} position={Position.Left} className={classes.entry} />}
      <div className={classes.head}>
        <NodeIcon type={data.nodeType} />
        <span className={classes.title}>{data.title}</span>
        <ProblemBadge count={data.problems} />
      </div>
      <div className={classes.body}>
        {data.name !== data.title && (
          <div className={classes.name} title={data.name}>
            {data.name}
          </div>
        )}
        {data.line !== '' && (
          <div className={classes.line} title={data.line}>
            {data.line}
          </div>
        )}
        {data.watches !== undefined && (
          <div className={classes.chip} title={data.watches}>
            <Eye size={13} aria-hidden />
            <span>{data.watches}</span>
          </div>
        )}
      </div>
      {data.outcomes.length > 0 && (
        <OutcomeRows nodeId={id} name={data.name} outcomes={data.outcomes} selected={selected} />
      )}
    </>
  );
}

export function ProblemBadge({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span className={classes.badge} role="img" aria-label={texts.canvas.problems(count)}>
      {count}
    </span>
  );
}
