import { TextInput } from '@mantine/core';
import type { NodeType } from '@baton/flow-schema';
import { Search } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Position } from '../draft/edits.js';
import type { NodeKind } from '../node-forms/node-form.js';
import classes from './FloatingList.module.css';
import { NodeIcon } from './NodeIcon.js';

export interface ListItem {
  id: string;
  type: NodeType;
  kind: NodeKind;
  label: string;
  detail: string;
}

interface Props {
  label: string;
  placeholder: string;
  /** Pixels of the window; it is kept inside of it. */
  anchor: Position;
  query: string;
  onQuery: (query: string) => void;
  items: readonly ListItem[];
  /** Said when there is no item. */
  empty: string;
  footer?: ReactNode;
  onTake: (index: number) => void;
  /** The item that the arrow keys have just reached. */
  onReach?: (index: number) => void;
  onClose: () => void;
}

const WIDTH = 340;
const HEIGHT = 380;

/** A list that is narrowed by typing and walked by the arrow keys: a combobox that floats over the canvas. */
export function FloatingList(props: Props) {
  const { label, anchor, items, empty, footer, onTake, onClose } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const at = Math.min(active, items.length - 1);
  useClosing(box, onClose);
  const reach = (index: number) => {
    setActive(index);
    props.onReach?.(index);
    box.current?.querySelectorAll('[role=option]')[index]?.scrollIntoView({ block: 'nearest' });
  };
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && items.length > 0) reach((at + step + items.length) % items.length);
    else if (event.key === 'Enter') onTake(at);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const left = Math.max(8, Math.min(anchor.x + 8, window.innerWidth - WIDTH - 8));
  const top = Math.max(8, Math.min(anchor.y, window.innerHeight - HEIGHT - 8));
  return (
    <div ref={box} className={classes.box} role="dialog" aria-label={label} style={{ left, top, width: WIDTH }}>
      <TextInput
        data-autofocus
        autoFocus
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={id}
        aria-activedescendant={items[at] === undefined ? undefined : `${id}-${at}`}
        aria-autocomplete="list"
        autoComplete="off"
        leftSection={<Search size={15} aria-hidden />}
        placeholder={props.placeholder}
        value={props.query}
        onChange={(event) => {
          setActive(0);
          props.onQuery(event.currentTarget.value);
        }}
        onKeyDown={onKey}
      />
      <ul className={classes.list} role="listbox" id={id} aria-label={label}>
        {items.map((item, index) => (
          <li
            key={item.id}
            id={`${id}-${index}`}
            className={classes.item}
            role="option"
            aria-selected={index === at}
            data-kind={item.kind}
            onPointerMove={() => setActive(index)}
            onClick={() => onTake(index)}
          >
            <span className={classes.icon}>
              <NodeIcon type={item.type} />
            </span>
            <span className={classes.words}>
              <span className={classes.label}>{item.label}</span>
              <span className={classes.detail}>{item.detail}</span>
            </span>
          </li>
        ))}
      </ul>
      {items.length === 0 && empty !== '' && <p className={classes.empty}>{empty}</p>}
      {footer}
    </div>
  );
}

/** Closes when something else is pressed. */
function useClosing(box: React.RefObject<HTMLDivElement | null>, onClose: () => void): void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && box.current?.contains(event.target) === false) close.current();
    };
    window.addEventListener('pointerdown', onPress, true);
    return () => window.removeEventListener('pointerdown', onPress, true);
  }, [box]);
}
