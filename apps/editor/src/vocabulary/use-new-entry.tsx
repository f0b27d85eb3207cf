import { type ReactNode, useState } from 'react';
import { NewEntryDialog } from './NewEntryDialog.js';
import type { EntryKind } from './uses-of.js';
import type { AnyEntry } from './vocabulary-edits.js';
import type { Variable } from '@baton/flow-schema';

/** The dialog that makes an entry from where one is chosen, to be drawn there, and what opens it. */
export function useNewEntry(
  kind: EntryKind,
  onNew: (made: AnyEntry) => void,
  type?: Variable['type'],
): { dialog: ReactNode; make: () => void } {
  const [making, setMaking] = useState(false);
  const dialog = (
    <NewEntryDialog
      kind={kind}
      opened={making}
      {...(type === undefined ? {} : { type })}
      onClose={() => setMaking(false)}
      onAdd={(made) => {
        setMaking(false);
        onNew(made);
      }}
    />
  );
  return { dialog, make: () => setMaking(true) };
}
