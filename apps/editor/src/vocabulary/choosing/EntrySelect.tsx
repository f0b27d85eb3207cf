import { MultiSelect, Select } from '@mantine/core';
import type { FlowDefinition, FlowProblem } from '@baton/flow-schema';
import { useState } from 'react';
import { texts } from '../../texts.js';
import { problemWords } from '../../validation/problems-at.js';
import { NewEntryDialog } from '../NewEntryDialog.js';
import type { EntryKind } from '../uses-of.js';
import type { AnyEntry } from '../vocabulary-edits.js';
import { entryOptions } from './entry-options.js';

/** No entry can be called so. */
const NEW = '+';

interface Common {
  flow: FlowDefinition;
  kind: EntryKind;
  label: string;
  /** For who hears the page, where the label alone does not say of what it is. */
  name?: string;
  problems?: readonly FlowProblem[];
  /** One was made here: it is to be added and chosen in one step. */
  onNew: (made: AnyEntry) => void;
}

interface OneProps extends Common {
  value: string;
  onChange: (name: string) => void;
}

/** Chooses an entry of the vocabulary, or makes one. */
export function EntrySelect({ flow, kind, label, name, value, problems = [], onChange, onNew }: OneProps) {
  const [making, setMaking] = useState(false);
  return (
    <>
      <Select
        label={label}
        aria-label={name}
        value={value}
        data={[...entryOptions(flow, kind, [value]), { value: NEW, label: texts.words.choosing.newOne[kind] }]}
        error={problemWords(problems)}
        searchable
        allowDeselect={false}
        nothingFoundMessage={texts.words.choosing.nothingFound}
        onChange={(chosen) => {
          if (chosen === NEW) setMaking(true);
          else if (chosen !== null) onChange(chosen);
        }}
      />
      <NewEntryDialog
        kind={kind}
        opened={making}
        onClose={() => setMaking(false)}
        onAdd={(made) => {
          setMaking(false);
          onNew(made);
        }}
      />
    </>
  );
}

interface SeveralProps extends Common {
  values: readonly string[];
  placeholder?: string;
  onChange: (names: string[]) => void;
}

/** Chooses several, or makes one more. */
export function EntriesSelect({
  flow,
  kind,
  label,
  name,
  values,
  placeholder,
  problems = [],
  onChange,
  onNew,
}: SeveralProps) {
  const [making, setMaking] = useState(false);
  return (
    <>
      <MultiSelect
        label={label}
        aria-label={name}
        value={[...values]}
        data={[...entryOptions(flow, kind, values), { value: NEW, label: texts.words.choosing.newOne[kind] }]}
        error={problemWords(problems)}
        searchable
        hidePickedOptions
        placeholder={values.length === 0 ? placeholder : undefined}
        nothingFoundMessage={texts.words.choosing.nothingFound}
        onChange={(chosen) => {
          if (chosen.includes(NEW)) setMaking(true);
          else onChange(chosen);
        }}
      />
      <NewEntryDialog
        kind={kind}
        opened={making}
        onClose={() => setMaking(false)}
        onAdd={(made) => {
          setMaking(false);
          onNew(made);
        }}
      />
    </>
  );
}
