import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import type { FlowDefinition, FlowProblem } from '@baton/flow-schema';
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { texts } from '../../texts.js';
import { problemWords } from '../../validation/problems-at.js';
import { ExpressionField } from '../expressions/ExpressionField.js';
import { expressionFault } from '../expressions/expression-fault.js';
import { type Condition, type ConditionRow, expressionOf } from './condition.js';
import { ConditionRowFields } from './ConditionRowFields.js';
import { readCondition } from './read-condition.js';
import { firstRow } from './row-tests.js';
import { subjectsOf } from './subjects.js';

interface Props {
  flow: FlowDefinition;
  /** What it is a condition of, for who hears the page. */
  label: string;
  expression: string;
  problems: readonly FlowProblem[];
  onChange: (expression: string) => void;
}

const MOST_ROWS = 12;

/**
 * A condition in rows, with the expression behind it for who wants to see or write it. An expression that rows cannot
 * show stays one: nothing that was typed is changed by looking at it.
 */
export function ConditionBuilder({ flow, label, expression, problems, onChange }: Props) {
  const [shown, setShown] = useState(false);
  const condition = useMemo(() => readCondition(expression), [expression]);
  const withExpression = shown || condition === null;
  const words = texts.logic.condition;
  return (
    <Stack gap={8} role="group" aria-label={label}>
      {condition === null ? (
        <Text size="xs" c="dimmed">
          {words.notRows}
        </Text>
      ) : (
        <Rows flow={flow} condition={condition} onChange={(next) => onChange(expressionOf(next))} />
      )}
      {withExpression ? (
        <ExpressionField
          flow={flow}
          label={words.expression}
          hint={words.expressionHint}
          value={expression}
          gives="condition"
          problems={problems}
          onChange={onChange}
        />
      ) : (
        <Fault words={expressionFault(flow, expression, 'condition') ?? problemWords(problems)} />
      )}
      {condition !== null && (
        <Button
          variant="subtle"
          size="compact-xs"
          justify="flex-start"
          w="fit-content"
          mih={24}
          aria-expanded={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? words.hide : words.show}
        </Button>
      )}
    </Stack>
  );
}

function Fault({ words }: { words: string | undefined }) {
  if (words === undefined) return null;
  return (
    <Text size="xs" c="var(--mantine-color-error)" role="alert">
      {words}
    </Text>
  );
}

interface RowsProps {
  flow: FlowDefinition;
  condition: Condition;
  onChange: (condition: Condition) => void;
}

function Rows({ flow, condition, onChange }: RowsProps) {
  const { join, rows } = condition;
  const words = texts.logic.condition;
  const subjects = useMemo(() => subjectsOf(flow), [flow]);
  const put = (index: number, row: ConditionRow | null) =>
    onChange({ join, rows: rows.flatMap((present, at) => (at === index ? (row ?? []) : present)) });
  return (
    <>
      {rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.always}
        </Text>
      )}
      {rows.length > 1 && (
        <NativeSelect
          aria-label={words.join}
          size="xs"
          data={[
            { value: 'all', label: words.all },
            { value: 'any', label: words.any },
          ]}
          value={join}
          onChange={(event) => onChange({ join: event.currentTarget.value === 'any' ? 'any' : 'all', rows })}
        />
      )}
      {rows.map((row, index) => (
        <ConditionRowFields
          key={index}
          name={words.row(index + 1)}
          row={row}
          subjects={subjects}
          onChange={(changed) => put(index, changed)}
          onRemove={() => put(index, null)}
        />
      ))}
      {rows.length < MOST_ROWS && (
        <Group>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<Plus size={14} aria-hidden />}
            onClick={() => onChange({ join, rows: [...rows, firstRow(subjects)] })}
          >
            {words.add}
          </Button>
        </Group>
      )}
    </>
  );
}
