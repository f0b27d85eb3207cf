import { Group, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { type Entity, entitySchema } from '@baton/flow-schema';
import { texts } from '../../texts.js';
import { entityOfKind } from '../new-entry.js';
import { ChoiceList } from './ChoiceList.js';

const kinds = entitySchema.options.map(({ shape }) => {
  const { value } = shape.kind;
  return { value, label: texts.vocabulary.kinds[value] };
});

interface Props {
  entry: Entity;
  onChange: (entity: Entity, part: string) => void;
}

/** What a kind of answer is, and what of it is heard. */
export function EntityFields({ entry: entity, onChange }: Props) {
  const changeKind = (kind: Entity['kind']) => onChange(entityOfKind(entity, kind), 'kind');
  return (
    <>
      <NativeSelect
        label={texts.vocabulary.kind}
        value={entity.kind}
        data={kinds}
        onChange={(event) => changeKind(event.currentTarget.value as Entity['kind'])}
      />
      {entity.kind === 'choice' && (
        <ChoiceList choices={entity.choices} onChange={(choices, part) => onChange({ ...entity, choices }, part)} />
      )}
      {entity.kind === 'number' && <NumberLimits entity={entity} onChange={onChange} />}
      {entity.kind === 'digits' && <DigitLimits entity={entity} onChange={onChange} />}
      {entity.kind === 'pattern' && (
        <TextInput
          label={texts.vocabulary.pattern}
          description={texts.vocabulary.patternHint}
          value={entity.pattern}
          maxLength={200}
          error={isReadable(entity.pattern) ? undefined : texts.vocabulary.patternWrong}
          onChange={(event) => {
            if (event.currentTarget.value !== '')
              onChange({ ...entity, pattern: event.currentTarget.value }, 'pattern');
          }}
        />
      )}
    </>
  );
}

function isReadable(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

type OfKind<Kind extends Entity['kind']> = Extract<Entity, { kind: Kind }>;
type Limits<Kind extends Entity['kind']> = { entity: OfKind<Kind>; onChange: Props['onChange'] };

function NumberLimits({ entity, onChange }: Limits<'number'>) {
  const change = (limit: 'min' | 'max', value: number | string) => {
    const { [limit]: _before, ...others } = entity;
    onChange(typeof value === 'number' ? { ...others, [limit]: value } : others, limit);
  };
  return (
    <Group grow align="flex-start">
      <NumberInput
        label={texts.vocabulary.least}
        value={entity.min ?? ''}
        max={entity.max ?? Number.MAX_SAFE_INTEGER}
        onChange={(value) => change('min', value)}
      />
      <NumberInput
        label={texts.vocabulary.most}
        value={entity.max ?? ''}
        min={entity.min ?? Number.MIN_SAFE_INTEGER}
        onChange={(value) => change('max', value)}
      />
    </Group>
  );
}

const MOST_DIGITS = 40;

function DigitLimits({ entity, onChange }: Limits<'digits'>) {
  const change = (limit: 'minLength' | 'maxLength', value: number | string) => {
    if (typeof value === 'number') onChange({ ...entity, [limit]: value }, limit);
  };
  return (
    <Group grow align="flex-start">
      <NumberInput
        label={texts.vocabulary.fewestDigits}
        value={entity.minLength}
        min={1}
        max={entity.maxLength}
        allowDecimal={false}
        clampBehavior="strict"
        onChange={(value) => change('minLength', value)}
      />
      <NumberInput
        label={texts.vocabulary.mostDigits}
        value={entity.maxLength}
        min={1}
        max={MOST_DIGITS}
        allowDecimal={false}
        clampBehavior="strict"
        onChange={(value) => change('maxLength', value)}
      />
    </Group>
  );
}
