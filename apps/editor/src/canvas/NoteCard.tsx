import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { CardNode } from './view-nodes.js';
import classes from './FlowCard.module.css';
import { MarkTags, strongestTone } from './MarkTags.js';

/** A remark on the canvas. */
export const NoteCard = memo(function NoteCard({ data, selected }: NodeProps<CardNode>) {
  return (
    <div className={classes.noteMark} data-tone={strongestTone(data.marks)}>
      <div className={classes.note} data-kind={data.kind} data-selected={selected || undefined}>
        {data.name !== data.title && <strong>{`${data.name}\n`}</strong>}
        {data.line}
      </div>
      <MarkTags marks={data.marks} />
    </div>
  );
});
