import { Text } from '@mantine/core';
import { PencilLine } from 'lucide-react';
import { useStore } from 'zustand';
import { useSharedDraft } from '../draft/shared-draft-context.js';
import { texts } from '../texts.js';
import classes from './Presence.module.css';
import { personsOf } from './presence.js';

/** Says who else has the settings of a node open. */
export function EditedBy({ nodeId }: { nodeId: string }) {
  const { presence, me } = useSharedDraft();
  const peers = useStore(presence.store, (state) => state.peers);
  const here = personsOf(
    peers.filter(({ node }) => node === nodeId),
    me.id,
  );
  return (
    <div role="status" className={classes.status}>
      {here.length > 0 && (
        <Text size="sm" className={classes.editedBy}>
          <PencilLine size={16} aria-hidden color={here[0]?.colour} />
          {texts.sharing.editing(here.map(({ person }) => person.name))}
        </Text>
      )}
    </div>
  );
}
