import type { FlowDefinition } from '@baton/flow-schema';
import { formOf } from '../node-forms/node-forms.js';
import '../canvas/kinds.css';
import classes from './FlowSketch.module.css';

/** Of a card on the canvas, roughly. */
const WIDTH = 260;
const HEIGHT = 130;

/** A flow as small as a stamp: where its first cards are, and what leads where. Decorative; words stand beside it. */
export function FlowSketch({ flow }: { flow: Pick<FlowDefinition, 'nodes' | 'edges'> }) {
  const places = new Map(flow.nodes.map((node) => [node.id, node.position]));
  const xs = flow.nodes.map(({ position }) => position.x);
  const ys = flow.nodes.map(({ position }) => position.y);
  const [left, top] = [Math.min(...xs) - 60, Math.min(...ys) - 60];
  const [width, height] = [Math.max(...xs) + WIDTH + 60 - left, Math.max(...ys) + HEIGHT + 60 - top];
  return (
    <svg
      className={classes.sketch}
      viewBox={`${left} ${top} ${width} ${height}`}
      preserveAspectRatio="xMidYMin slice"
      aria-hidden="true"
      focusable="false"
    >
      {flow.edges.map(({ id, source, target }) => {
        const from = places.get(source);
        const to = places.get(target);
        if (from === undefined || to === undefined) return null;
        const [x1, y1, x2, y2] = [from.x + WIDTH, from.y + HEIGHT / 2, to.x, to.y + HEIGHT / 2];
        const bend = Math.max(60, Math.abs(x2 - x1) / 2);
        return (
          <path
            key={id}
            className={classes.edge}
            d={`M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`}
          />
        );
      })}
      {flow.nodes.map((node) => (
        <rect
          key={node.id}
          className={classes.card}
          data-kind={formOf(node).kind}
          x={node.position.x}
          y={node.position.y}
          width={WIDTH}
          height={HEIGHT}
          rx={26}
        />
      ))}
    </svg>
  );
}
