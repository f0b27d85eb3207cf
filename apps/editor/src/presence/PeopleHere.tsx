import { Avatar, Tooltip } from '@mantine/core';
import { useStore } from 'zustand';
import { useSharedDraft } from '../draft/shared-draft-context.js';
import { texts } from '../texts.js';
import { initialsOf } from './colour-of.js';
import classes from './Presence.module.css';
import { personsOf } from './presence.js';

/** Who else has this draft open. */
export function PeopleHere() {
  const { presence, me } = useSharedDraft();
  const persons = personsOf(
    useStore(presence.store, ({ peers }) => peers),
    me.id,
  );
  if (persons.length === 0) return null;
  return (
    <ul className={classes.people} aria-label={texts.sharing.alsoHere}>
      {persons.map(({ person, colour }) => (
        <Tooltip key={person.id} label={person.name}>
          <li>
            <Avatar size={30} radius="xl" variant="filled" color={colour} alt={person.name} name={person.name}>
              <span aria-hidden>{initialsOf(person.name)}</span>
            </Avatar>
            <span className={classes.unseen}>{person.name}</span>
          </li>
        </Tooltip>
      ))}
    </ul>
  );
}
