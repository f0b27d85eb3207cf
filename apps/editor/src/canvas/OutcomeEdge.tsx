import { BaseEdge, EdgeLabelRenderer, getBezierPath, type EdgeProps } from '@xyflow/react';
import { Plus } from 'lucide-react';
import { memo, useState } from 'react';
import { texts } from '../texts.js';
import { useCanvasActions, useIsFar } from './canvas-context.js';
import type { Mark } from './canvas-marks.js';
import type { ViewEdge } from './view-nodes.js';
import { markWords } from './mark-drawing.js';
import { strongestTone } from './MarkTags.js';
import classes from './OutcomeEdge.module.css';

/** The way from an outcome to the next node; ways that begin at a rule are dashed as it is. */
export const OutcomeEdge = memo(function OutcomeEdge(edge: EdgeProps<ViewEdge>) {
  const [path, labelX, labelY] = getBezierPath(edge);
  const { kind, marks, lit: endSelected } = edge.data ?? {};
  const far = useIsFar();
  const [pointedAt, setPointedAt] = useState(false);
  const lit = pointedAt || endSelected === true || edge.selected === true;
  const told = marks?.filter((mark) => mark.label !== undefined || spoken.has(mark.tone)) ?? [];
  return (
    <g
      data-kind={kind}
      data-selected={edge.selected || endSelected || undefined}
      data-tone={strongestTone(marks)}
      className={classes.edge}
      onPointerEnter={() => setPointedAt(true)}
      onPointerLeave={() => setPointedAt(false)}
    >
      <BaseEdge id={edge.id} path={path} interactionWidth={24} className={classes.path} />
      {!far && (lit || told.length > 0) && (
        <EdgeLabelRenderer>
          <div
            className={classes.place}
            data-kind={kind}
            style={{ transform: `translate(-50%, -50%) translate(${labelX}px, ${labelY}px)` }}
            onPointerEnter={() => setPointedAt(true)}
            onPointerLeave={() => setPointedAt(false)}
          >
            {/* The name stands beside the handle, too; on every edge at once it would bury a large flow. */}
            <EdgeWords label={lit ? edge.label : undefined} selected={edge.selected} marks={told} />
            {(pointedAt || edge.selected === true) && <AddOnEdge id={edge.id} name={edge.data?.name} />}
          </div>
        </EdgeLabelRenderer>
      )}
    </g>
  );
});

const spoken = new Set<Mark['tone']>(['added', 'removed', 'changed', 'unsafe']);

interface WordsProps {
  label: EdgeProps['label'];
  selected: boolean | undefined;
  marks: readonly Mark[];
}

/** The edge itself carries all of it for a screen reader. */
function EdgeWords({ label, selected, marks }: WordsProps) {
  return (
    <>
      {label !== undefined && (
        <span className={classes.label} data-selected={selected || undefined} aria-hidden>
          {label}
        </span>
      )}
      {marks.map((mark, index) => (
        <span key={index} className={classes.mark} data-tone={mark.tone} aria-hidden>
          {markWords(mark)}
        </span>
      ))}
    </>
  );
}

function AddOnEdge({ id, name }: { id: string; name: string | undefined }) {
  const actions = useCanvasActions();
  if (actions === null) return null;
  return (
    <button
      type="button"
      className={`${classes.add} nopan`}
      aria-label={texts.draw.addOnEdge(name ?? '')}
      title={texts.draw.addHere}
      onClick={(event) => {
        event.stopPropagation();
        actions.addOnEdge(id, event.currentTarget);
      }}
    >
      <Plus size={15} aria-hidden />
    </button>
  );
}
