import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { ViewNode } from './canvas-view.js';
import classes from './FlowCard.module.css';

/** A remark on the canvas. */
export const NoteCard = memo(function NoteCard({ data, selected }: NodeProps<ViewNode>) {
  return (
    <div className={classes.note} data-kind={data.kind} data-selected={selected || undefined}>
      {data.name !== data.title && <strong>{data.name}</strong>}
      <div>{data.line}</div>
    </div>
  );
});
