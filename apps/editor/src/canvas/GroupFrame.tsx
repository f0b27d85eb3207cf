import { useStore, type NodeProps, type ReactFlowState } from '@xyflow/react';
import { Eye, Minimize2, Group as GroupIcon } from 'lucide-react';
import { memo, useCallback, useState } from 'react';
import { texts } from '../texts.js';
import { useCanvasActions } from './canvas-context.js';
import type { GroupViewNode } from './view-nodes.js';
import classes from './Group.module.css';

/** The frame around the members of a group. It is lit when a rule is selected that watches just them. */
export const GroupFrame = memo(function GroupFrame({ data, selected }: NodeProps<GroupViewNode>) {
  const { rules } = data;
  const watched = useStore(
    useCallback(
      ({ nodeLookup }: ReactFlowState) => rules.some(({ id }) => nodeLookup.get(id)?.selected === true),
      [rules],
    ),
  );
  return (
    <div
      className={classes.frame}
      data-selected={selected || undefined}
      data-watched={watched || undefined}
      data-receives={data.receives || undefined}
    >
      <GroupTitle data={data} />
    </div>
  );
});

function GroupTitle({ data }: { data: GroupViewNode['data'] }) {
  const actions = useCanvasActions();
  const [naming, setNaming] = useState(false);
  const rename = (label: string) => {
    setNaming(false);
    actions?.renameGroup(data.groupId, label);
  };
  return (
    <div className={`${classes.frameTitle} frame-title`} onDoubleClick={() => setNaming(actions !== null)}>
      <GroupIcon size={15} aria-hidden />
      {naming ? (
        <input
          className={`${classes.rename} nodrag`}
          aria-label={texts.draw.renameGroup}
          defaultValue={data.label}
          maxLength={120}
          autoFocus
          onBlur={(event) => rename(event.currentTarget.value)}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === 'Enter') event.currentTarget.blur();
            if (event.key === 'Escape') setNaming(false);
          }}
        />
      ) : (
        <span className={classes.label}>{data.label}</span>
      )}
      {data.rules.length > 0 && (
        <span className={classes.rules}>
          <Eye size={13} aria-hidden />
          <span>{texts.draw.watchedBy(data.rules.map(({ name }) => name).join(', '))}</span>
        </span>
      )}
      {actions !== null && (
        <button
          type="button"
          className={`${classes.toggle} nodrag`}
          aria-label={texts.draw.collapse(data.label)}
          title={texts.draw.collapse(data.label)}
          onClick={() => actions.setCollapsed(data.groupId, true)}
        >
          <Minimize2 size={15} aria-hidden />
        </button>
      )}
    </div>
  );
}
