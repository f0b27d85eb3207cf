import { NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { BUILT_IN_NAMES, type FlowDefinition, type FlowProblem, type Variable } from '@baton/flow-schema';
import { useMemo, useState } from 'react';
import { texts } from '../../texts.js';
import { ExpressionField } from '../expressions/ExpressionField.js';
import { expressionFault } from '../expressions/expression-fault.js';
import { offeredNames } from '../names/offered-names.js';
import { emptyGiven, givenValue, type GivenValue, valueExpression } from './value-expression.js';

interface Props {
  flow: FlowDefinition;
  /** Of this flow; for another flow's variable only its type is known. */
  variable: string;
  type: Variable['type'] | undefined;
  expression: string;
  problems: readonly FlowProblem[];
  /** May it be taken away? */
  mayBeNothing?: boolean;
  onChange: (expression: string) => void;
}

type Mode = GivenValue['kind'] | 'expression';

/** What a variable becomes: a value, what another has, nothing, or what an expression works out. */
export function ValueField({ flow, variable, type, expression, problems, mayBeNothing = true, onChange }: Props) {
  const words = texts.logic.value;
  const names = useMemo(
    () => new Set([...flow.variables.map(({ name }) => name), ...BUILT_IN_NAMES]),
    [flow.variables],
  );
  const [asExpression, setAsExpression] = useState(false);
  const read = useMemo(() => givenValue(expression, names), [expression, names]);
  const given = asExpression ? null : read;
  const mode: Mode = given?.kind ?? 'expression';
  const gives = useMemo(() => ({ variable }), [variable]);
  const choose = (chosen: Mode) => {
    setAsExpression(chosen === 'expression');
    if (chosen === 'value') onChange(valueExpression(given?.kind === 'value' ? given : valueFor(type)));
    if (chosen === 'nothing') onChange('null');
    if (chosen === 'copy') onChange(flow.variables.find(({ name }) => name !== variable)?.name ?? 'caller');
  };
  const isOurs = flow.variables.some(({ name }) => name === variable);
  return (
    <Stack gap={6}>
      <NativeSelect
        label={words.becomes}
        data={[
          { value: 'value', label: words.value },
          { value: 'copy', label: words.copy },
          ...(mayBeNothing || mode === 'nothing' ? [{ value: 'nothing', label: words.nothing }] : []),
          { value: 'expression', label: words.expression },
        ]}
        value={mode}
        onChange={(event) => choose(event.currentTarget.value as Mode)}
      />
      {given?.kind === 'value' && (
        <PlainGiven
          type={type}
          value={given.value}
          fault={isOurs ? expressionFault(flow, expression, gives) : null}
          onChange={(value) => onChange(valueExpression({ kind: 'value', value }))}
        />
      )}
      {given?.kind === 'copy' && (
        <NativeSelect
          aria-label={words.copyOf}
          data={offeredNames(flow.variables).map(({ name, label }) => ({ value: name, label: label || name }))}
          value={given.name}
          error={isOurs ? expressionFault(flow, expression, gives) : null}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
      {given === null && (
        <ExpressionField
          flow={flow}
          label={words.expressionOf}
          labelHidden
          hint={words.expressionHint}
          value={expression}
          gives={gives}
          problems={problems}
          onChange={onChange}
        />
      )}
    </Stack>
  );
}

function valueFor(type: Variable['type'] | undefined): GivenValue {
  const empty = emptyGiven(type);
  return empty.kind === 'value' ? empty : { kind: 'value', value: '' };
}

interface PlainProps {
  type: Variable['type'] | undefined;
  value: string | number | boolean;
  fault: string | null;
  onChange: (value: string | number | boolean) => void;
}

function PlainGiven({ type, value, fault, onChange }: PlainProps) {
  const label = texts.logic.condition.value;
  if (type === 'boolean' || typeof value === 'boolean') {
    return (
      <NativeSelect
        aria-label={label}
        data={[
          { value: 'true', label: texts.yesNo(true) },
          { value: 'false', label: texts.yesNo(false) },
        ]}
        value={String(value)}
        error={fault}
        onChange={(event) => onChange(event.currentTarget.value === 'true')}
      />
    );
  }
  if (typeof value === 'number') {
    return (
      <NumberInput
        aria-label={label}
        value={value}
        error={fault}
        onChange={(entered) => {
          if (typeof entered === 'number') onChange(entered);
        }}
      />
    );
  }
  return (
    <TextInput
      type={type === 'date' || type === 'time' ? type : 'text'}
      aria-label={label}
      value={value}
      error={fault}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
