import { BaseEdge, EdgeLabelRenderer, getBezierPath, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { ViewEdge } from './canvas-view.js';
import classes from './OutcomeEdge.module.css';

/** The way from an outcome to the next node; ways that begin at a rule are dashed as it is. */
export const OutcomeEdge = memo(function OutcomeEdge(edge: EdgeProps<ViewEdge>) {
  const [path, labelX, labelY] = getBezierPath(edge);
  const kind = edge.data?.kind;
  return (
    <g data-kind={kind} data-selected={edge.selected || undefined} className={classes.edge}>
      <BaseEdge id={edge.id} path={path} markerEnd={edge.markerEnd} interactionWidth={24} className={classes.path} />
      {edge.label !== undefined && (
        <EdgeLabelRenderer>
          {/* The edge itself carries the name for a screen reader. */}
          <div
            className={classes.label}
            data-kind={kind}
            data-selected={edge.selected || undefined}
            style={{ transform: `translate(-50%, -50%) translate(${labelX}px, ${labelY}px)` }}
            aria-hidden
          >
            {edge.label}
          </div>
        </EdgeLabelRenderer>
      )}
    </g>
  );
});
