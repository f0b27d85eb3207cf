import { MultiSelect, Select } from '@mantine/core';
import type { FlowDefinition, FlowProblem } from '@baton/flow-schema';
import { texts } from '../../texts.js';
import { problemWords } from '../../validation/problems-at.js';
import { useNewEntry } from '../use-new-entry.js';
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
  /** Null: none is chosen yet. */
  value: string | null;
  onChange: (name: string) => void;
}

/** Chooses an entry of the vocabulary, or makes one. */
export function EntrySelect({ flow, kind, label, name, value, problems = [], onChange, onNew }: OneProps) {
  const { dialog, make } = useNewEntry(kind, onNew);
  return (
    <>
      <Select
        label={label}
        aria-label={name}
        value={value}
        data={[
          ...entryOptions(flow, kind, value === null ? [] : [value]),
          { value: NEW, label: texts.words.choosing.newOne[kind] },
        ]}
        error={problemWords(problems)}
        placeholder={texts.logic.choose}
        searchable
        allowDeselect={false}
        nothingFoundMessage={texts.words.choosing.nothingFound}
        onChange={(chosen) => {
          if (chosen === NEW) make();
          else if (chosen !== null) onChange(chosen);
        }}
      />
      {dialog}
    </>
  );
}

interface SeveralProps extends Common {
  values: readonly string[];
  placeholder?: string;
  hint?: string;
  onChange: (names: string[]) => void;
}

/** Chooses several, or makes one more. */
export function EntriesSelect({
  flow,
  kind,
  label,
  name,
  hint,
  values,
  placeholder,
  problems = [],
  onChange,
  onNew,
}: SeveralProps) {
  const { dialog, make } = useNewEntry(kind, onNew);
  return (
    <>
      <MultiSelect
        label={label}
        description={hint}
        aria-label={name}
        value={[...values]}
        data={[...entryOptions(flow, kind, values), { value: NEW, label: texts.words.choosing.newOne[kind] }]}
        error={problemWords(problems)}
        searchable
        hidePickedOptions
        placeholder={values.length === 0 ? placeholder : undefined}
        nothingFoundMessage={texts.words.choosing.nothingFound}
        onChange={(chosen) => {
          if (chosen.includes(NEW)) make();
          else onChange(chosen);
        }}
      />
      {dialog}
    </>
  );
}
