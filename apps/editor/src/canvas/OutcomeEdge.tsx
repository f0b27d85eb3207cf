import {
  BaseEdge,
  EdgeLabelRenderer,
  getBezierPath,
  useStore,
  type EdgeProps,
  type ReactFlowState,
} from '@xyflow/react';
import { memo, useCallback, useState } from 'react';
import type { ViewEdge } from './canvas-view.js';
import classes from './OutcomeEdge.module.css';

/** The way from an outcome to the next node; ways that begin at a rule are dashed as it is. */
export const OutcomeEdge = memo(function OutcomeEdge(edge: EdgeProps<ViewEdge>) {
  const [path, labelX, labelY] = getBezierPath(edge);
  const kind = edge.data?.kind;
  const [pointedAt, setPointedAt] = useState(false);
  const { source, target } = edge;
  const endSelected = useStore(
    useCallback(
      ({ nodeLookup }: ReactFlowState) =>
        nodeLookup.get(source)?.selected === true || nodeLookup.get(target)?.selected === true,
      [source, target],
    ),
  );
  // The name stands beside the handle, too; on every edge at once it would bury a large flow.
  const named = edge.label !== undefined && (pointedAt || endSelected || edge.selected === true);
  return (
    <g
      data-kind={kind}
      data-selected={edge.selected || endSelected || undefined}
      className={classes.edge}
      onPointerEnter={() => setPointedAt(true)}
      onPointerLeave={() => setPointedAt(false)}
    >
      <BaseEdge id={edge.id} path={path} interactionWidth={24} className={classes.path} />
      {named && (
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
