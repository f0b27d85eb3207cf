import { Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import classes from './NameList.module.css';
import type { OfferedName } from './offered-names.js';

interface Props {
  id: string;
  label: string;
  names: readonly OfferedName[];
  /** Which of them Enter would take. */
  active: number;
  onTake: (name: OfferedName) => void;
}

/** The id of an entry, for the `aria-activedescendant` of the field. */
export const entryId = (listId: string, index: number): string => `${listId}-${index}`;

/** Names to take one of, under a field that keeps the focus. */
export function NameList({ id, label, names, active, onTake }: Props) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // What newer browsers answer is no clean-up.
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <ul ref={list} id={id} role="listbox" aria-label={label} className={classes.list}>
      {names.map((name, index) => (
        <li
          key={name.name}
          id={entryId(id, index)}
          role="option"
          aria-selected={index === active}
          className={classes.entry}
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(name)}
        >
          <span className={classes.name}>{name.name}</span>
          <Text component="span" size="xs" c="dimmed" className={classes.about}>
            {[name.label, name.type].filter((word) => word !== '').join(' · ')}
          </Text>
        </li>
      ))}
    </ul>
  );
}
