import { Checkbox, NativeSelect, Stack } from '@mantine/core';
import { type Variable, variableSchema } from '@baton/flow-schema';
import { texts } from '../../texts.js';
import { CareSelect } from './CareSelect.js';

interface Props {
  entry: Variable;
  onChange: (variable: Variable, part: string) => void;
}

const types = variableSchema.shape.type.options.map((type) => ({ value: type, label: texts.vocabulary.types[type] }));

/** What a variable is: what it holds, who may see it, and where its value comes from. */
export function VariableFields({ entry: variable, onChange }: Props) {
  const { care, ...careless } = variable;
  const { parameter, ...own } = variable;
  // Only what can be true can mark a call.
  const changeType = (type: Variable['type']) =>
    onChange({ ...(type === 'boolean' ? variable : careless), type }, 'type');
  return (
    <>
      <NativeSelect
        label={texts.vocabulary.type}
        value={variable.type}
        data={types}
        onChange={(event) => changeType(event.currentTarget.value as Variable['type'])}
      />
      <Stack gap="xs">
        <Checkbox
          label={texts.vocabulary.personal}
          checked={variable.personal}
          onChange={(event) => onChange({ ...variable, personal: event.currentTarget.checked }, 'personal')}
        />
        <Checkbox
          label={texts.vocabulary.handoff}
          checked={variable.handoff}
          onChange={(event) => onChange({ ...variable, handoff: event.currentTarget.checked }, 'handoff')}
        />
        <Checkbox
          label={texts.vocabulary.parameter}
          checked={parameter === true}
          onChange={(event) => onChange(event.currentTarget.checked ? { ...own, parameter: true } : own, 'parameter')}
        />
      </Stack>
      {variable.type === 'boolean' && (
        <CareSelect
          label={texts.vocabulary.variableCare}
          care={care}
          onChange={(mark) => onChange(mark === undefined ? careless : { ...careless, care: mark }, 'care')}
        />
      )}
    </>
  );
}
