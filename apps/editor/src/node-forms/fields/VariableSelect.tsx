import { NativeSelect } from '@mantine/core';
import type { FlowDefinition, Variable } from '@baton/flow-schema';
import { useOpenFlow } from '../../flow-page/open-flow.js';
import { texts } from '../../texts.js';
import { useNewEntry } from '../../vocabulary/use-new-entry.js';
import { addEntry } from '../../vocabulary/vocabulary-edits.js';
import { OPEN_NAME } from '../open-name.js';

/** No variable can be called so. */
const NEW = '+';

interface Props {
  flow: FlowDefinition;
  label: string;
  labelHidden?: boolean;
  hint?: string;
  value: string | undefined;
  /** Words for “none”; absent: one has to be chosen. */
  none?: string;
  /** Only variables of these types are offered; what is chosen already stays. */
  types?: readonly Variable['type'][];
  error?: string | undefined;
  onChange: (variable: string | undefined) => void;
}

/** One of the flow's variables, by what people call it; or a new one, made here. */
export function VariableSelect(props: Props) {
  const { flow, label, labelHidden = false, hint, none, types, onChange } = props;
  const { draft } = useOpenFlow();
  const { dialog, make } = useNewEntry(
    'variable',
    (made) => {
      draft.apply(addEntry(made));
      onChange(made.entry.name);
    },
    types?.[0],
  );
  const isThere = flow.variables.some(({ name }) => name === props.value);
  const value = props.value === OPEN_NAME && !isThere ? '' : (props.value ?? '');
  const offered = flow.variables.filter(({ type, name }) => (types?.includes(type) ?? true) || name === value);
  const data = [
    ...(none === undefined ? [] : [{ value: '', label: none }]),
    ...(none === undefined && value === '' ? [{ value: '', label: texts.logic.choose }] : []),
    ...offered.map((variable) => ({ value: variable.name, label: variable.label ?? variable.name })),
    ...(value !== '' && !isThere ? [{ value, label: texts.logic.gone(value) }] : []),
    { value: NEW, label: texts.words.choosing.newOne.variable },
  ];
  return (
    <>
      <NativeSelect
        {...(labelHidden ? { 'aria-label': label } : { label })}
        description={hint}
        data={data}
        value={value}
        error={value === '' ? undefined : props.error}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          if (chosen === NEW) make();
          else if (chosen !== '' || none !== undefined) onChange(chosen === '' ? undefined : chosen);
        }}
      />
      {dialog}
    </>
  );
}
