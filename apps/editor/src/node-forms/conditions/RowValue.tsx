import { Autocomplete, NativeSelect, NumberInput, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { texts } from '../../texts.js';
import type { Comparand, ConditionRow } from './condition.js';
import { emptyValue, fitting } from './row-tests.js';
import type { Subject } from './subjects.js';

interface Props {
  row: ConditionRow;
  subject: Subject;
  /** With which it can be compared. */
  others: readonly Subject[];
  onChange: (row: ConditionRow) => void;
}

/** What a row compares with; nothing for a test that needs no value. */
export function RowValue({ row, subject, others, onChange }: Props) {
  const words = texts.logic.condition;
  if ('text' in row) {
    return (
      <TextInput
        aria-label={words.value}
        value={row.text}
        onChange={(event) => onChange({ ...row, text: event.currentTarget.value })}
      />
    );
  }
  if ('values' in row) {
    return (
      <TagsInput
        aria-label={words.values}
        placeholder={row.values.length === 0 ? words.valuesHint : undefined}
        data={subject.values.map(({ value }) => value)}
        value={row.values.map(String)}
        onChange={(values) =>
          onChange({ ...row, values: [...new Set(values)].map((value) => fitting(value, subject)) })
        }
      />
    );
  }
  if (!('with' in row)) return null;
  const put = (comparand: Comparand) => onChange({ ...row, with: comparand });
  const comparable = others.filter(({ kind, name }) => isLike(kind, subject.kind) && name !== subject.name);
  return (
    <>
      {'name' in row.with ? null : (
        <PlainValue subject={subject} value={row.with.value} onChange={(value) => put({ value })} />
      )}
      {(comparable.length > 0 || 'name' in row.with) && (
        <NativeSelect
          size="xs"
          aria-label={words.compareWith}
          data={[
            { value: '', label: words.aValue },
            ...comparable.map(({ name, label }) => ({ value: name, label: words.another(label) })),
            ...('name' in row.with && !comparable.some(({ name }) => 'name' in row.with && name === row.with.name)
              ? [{ value: row.with.name, label: texts.logic.gone(row.with.name) }]
              : []),
          ]}
          value={'name' in row.with ? row.with.name : ''}
          onChange={(event) => {
            const name = event.currentTarget.value;
            put(name === '' ? { value: emptyValue(subject) } : { name });
          }}
        />
      )}
    </>
  );
}

/** Texts of every sort can be compared with each other; a number only with a number. */
const isLike = (a: Subject['kind'], b: Subject['kind']): boolean =>
  a === b || (['string', 'phone'].includes(a) && ['string', 'phone'].includes(b));

interface PlainProps {
  subject: Subject;
  value: string | number | boolean;
  onChange: (value: string | number | boolean) => void;
}

function PlainValue({ subject, value, onChange }: PlainProps) {
  const label = texts.logic.condition.value;
  if (typeof value === 'boolean') {
    return (
      <NativeSelect
        aria-label={label}
        data={[
          { value: 'true', label: texts.yesNo(true) },
          { value: 'false', label: texts.yesNo(false) },
        ]}
        value={String(value)}
        onChange={(event) => onChange(event.currentTarget.value === 'true')}
      />
    );
  }
  if (typeof value === 'number') return <NumberValue label={label} value={value} onChange={onChange} />;
  if (subject.kind === 'weekday') {
    const known = subject.values.some((day) => day.value === value);
    return (
      <NativeSelect
        aria-label={label}
        data={[...(known ? [] : [{ value, label: value }]), ...subject.values]}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  if (subject.values.length > 0) {
    return (
      <Autocomplete
        aria-label={label}
        data={subject.values.map((known) => known.value)}
        value={value}
        onChange={onChange}
      />
    );
  }
  const type = subject.kind === 'date' || subject.kind === 'time' ? subject.kind : 'text';
  return (
    <TextInput type={type} aria-label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
  );
}

/** While nothing that is a number is typed, the last number stays. */
function NumberValue({ label, value, onChange }: { label: string; value: number; onChange: (value: number) => void }) {
  const [typed, setTyped] = useState<string | number | null>(null);
  return (
    <NumberInput
      aria-label={label}
      value={typed ?? value}
      onChange={(entered) => {
        setTyped(entered);
        if (typeof entered === 'number' && Number.isFinite(entered)) onChange(entered);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
