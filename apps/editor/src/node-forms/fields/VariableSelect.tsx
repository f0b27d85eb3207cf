import { NativeSelect } from '@mantine/core';
import type { FlowDefinition, Variable } from '@baton/flow-schema';
import { texts } from '../../texts.js';

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

/** One of the flow's variables, by what people call it. */
export function VariableSelect({ flow, label, labelHidden = false, hint, value, none, types, error, onChange }: Props) {
  const offered = flow.variables.filter(({ type, name }) => (types?.includes(type) ?? true) || name === value);
  const isGone = value !== undefined && value !== '' && !offered.some(({ name }) => name === value);
  const mustChoose = none === undefined && (value === undefined || value === '');
  const data = [
    ...(none === undefined ? [] : [{ value: '', label: none }]),
    ...(mustChoose ? [{ value: '', label: texts.logic.choose }] : []),
    ...offered.map((variable) => ({ value: variable.name, label: variable.label ?? variable.name })),
    ...(isGone ? [{ value, label: texts.logic.gone(value) }] : []),
  ];
  return (
    <NativeSelect
      {...(labelHidden ? { 'aria-label': label } : { label })}
      description={hint}
      data={data}
      value={value ?? ''}
      error={error}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        if (chosen !== '' || none !== undefined) onChange(chosen === '' ? undefined : chosen);
      }}
    />
  );
}
