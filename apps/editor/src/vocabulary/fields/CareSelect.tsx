import { NativeSelect } from '@mantine/core';
import { type Care, careSchema } from '@baton/flow-schema';
import { texts } from '../../texts.js';

interface Props {
  label: string;
  care: Care | undefined;
  onChange: (care: Care | undefined) => void;
}

const choices = (['none', ...careSchema.options] as const).map((value) => ({
  value,
  label: texts.vocabulary.cares[value],
}));

/** Whether something asks for care, and how much. */
export function CareSelect({ label, care, onChange }: Props) {
  return (
    <NativeSelect
      label={label}
      value={care ?? 'none'}
      data={choices}
      onChange={(event) => onChange(careSchema.safeParse(event.currentTarget.value).data)}
    />
  );
}
