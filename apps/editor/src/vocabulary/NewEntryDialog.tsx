import { Modal, Stack, TextInput } from '@mantine/core';
import type { Variable } from '@baton/flow-schema';
import { type FormEvent, useState } from 'react';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { texts } from '../texts.js';
import { EntryFields } from './fields/EntryFields.js';
import { blankEntry, namedEntry } from './new-entry.js';
import type { EntryKind } from './uses-of.js';
import type { AnyEntry } from './vocabulary-edits.js';
import { DialogFooter } from '../look/DialogFooter.js';

const LONGEST_LABEL = 80;

interface Props {
  kind: EntryKind;
  opened: boolean;
  /** What to begin with: a word that was typed already. */
  label?: string;
  /** What a variable is to hold, where only some sorts can be used. */
  type?: Variable['type'];
  onClose: () => void;
  onAdd: (added: AnyEntry) => void;
}

/** Makes an intent, a kind of answer or a variable, from wherever one is chosen. */
export function NewEntryDialog({ kind, opened, onClose, ...rest }: Props) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={texts.vocabulary.newTitle[kind]}
      closeButtonProps={{ 'aria-label': texts.cancel }}
    >
      <NewEntryForm kind={kind} onClose={onClose} {...rest} />
    </Modal>
  );
}

function NewEntryForm({ kind, label: begun = '', type, onClose, onAdd }: Omit<Props, 'opened'>) {
  const { flow } = useOpenFlow();
  const [label, setLabel] = useState(begun);
  const [made, setMade] = useState(() => blankEntry(kind, type));
  const [tried, setTried] = useState(false);
  const needsPhrase = made.kind === 'intent' && made.entry.examples.length === 0;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The dialog lies, for React, inside of the form that it was opened from.
    event.stopPropagation();
    setTried(true);
    if (label.trim() === '' || needsPhrase) return;
    onAdd(namedEntry(flow, made, label));
  };

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextInput
          data-autofocus
          label={texts.vocabulary.label}
          placeholder={texts.vocabulary.labelExamples[kind]}
          value={label}
          maxLength={LONGEST_LABEL}
          error={tried && label.trim() === '' ? texts.vocabulary.needsLabel : undefined}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <EntryFields flow={flow} of={made} onChange={setMade} />
        {tried && needsPhrase && (
          <p role="alert" style={{ margin: 0, color: 'var(--mantine-color-error)', fontSize: 13 }}>
            {texts.vocabulary.needsPhrase}
          </p>
        )}
        <DialogFooter go={texts.vocabulary.create} onCancel={onClose} />
      </Stack>
    </form>
  );
}
