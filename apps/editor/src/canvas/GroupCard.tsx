import { Handle, Position, type NodeProps } from '@xyflow/react';
import { Group as GroupIcon, Maximize2 } from 'lucide-react';
import { memo } from 'react';
import { texts } from '../texts.js';
import { useCanvasActions, useIsFar } from './canvas-context.js';
import type { GroupViewNode } from './view-nodes.js';
import { ENTRY_HANDLE } from './card-shape.js';
import { ProblemBadge } from './FlowCard.js';
import classes from './Group.module.css';
import { MarkTags, strongestTone } from './MarkTags.js';

/** A group that is drawn as one card: the edges that leave it have a row each. */
export const GroupCard = memo(function GroupCard({ data, selected }: NodeProps<GroupViewNode>) {
  const actions = useCanvasActions();
  const far = useIsFar();
  return (
    <div className={classes.card} data-selected={selected || undefined} data-tone={strongestTone(data.marks)}>
      <MarkTags marks={data.marks} />
      <Handle
        type="target"
        id={ENTRY_HANDLE}
        position={Position.Left}
        className={classes.entry}
        isConnectable={false}
      />
      <div className={classes.head}>
        <GroupIcon size={16} aria-hidden />
        <span className={classes.label}>{data.label}</span>
        <ProblemBadge count={data.problems} />
        {actions !== null && !far && (
          <button
            type="button"
            className={`${classes.toggle} nodrag`}
            aria-label={texts.draw.expand(data.label)}
            title={texts.draw.expand(data.label)}
            onClick={() => actions.setCollapsed(data.groupId, false)}
          >
            <Maximize2 size={15} aria-hidden />
          </button>
        )}
      </div>
      <div className={classes.count}>{texts.draw.cards(data.members.length)}</div>
      {data.exits.length > 0 && (
        <ul className={classes.exits}>
          {data.exits.map((exit) => (
            <li key={exit.id} className={classes.exit}>
              <span title={exit.words}>{exit.words}</span>
              <Handle
                type="source"
                id={exit.id}
                position={Position.Right}
                className={classes.exitHandle}
                isConnectable={false}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
});
