import { ActionIcon, NativeSelect } from '@mantine/core';
import { X } from 'lucide-react';
import { texts } from '../../texts.js';
import { testWords } from './condition-words.js';
import type { ConditionRow } from './condition.js';
import classes from './conditions.module.css';
import { choiceOf, newRow, type TestChoice, testsOf, withTest } from './row-tests.js';
import { RowValue } from './RowValue.js';
import type { Subject, Subjects } from './subjects.js';

interface Props {
  /** What the row is called, for who hears the page. */
  name: string;
  row: ConditionRow;
  subjects: Subjects;
  onChange: (row: ConditionRow) => void;
  onRemove: () => void;
}

/** One row of a condition: what – how – value. */
export function ConditionRowFields({ name, row, subjects, onChange, onRemove }: Props) {
  const words = texts.logic.condition;
  const all = [...subjects.variables, ...subjects.always, ...subjects.calendars];
  const subject = all.find((candidate) => keyOf(candidate) === keyOfRow(row)) ?? unknownSubject(row);
  const choice = choiceOf(row);
  const tests = testsOf(subject);
  return (
    <fieldset className={classes.row}>
      <legend className="visually-hidden">{name}</legend>
      <div className={classes.first}>
        <NativeSelect
          size="sm"
          aria-label={words.subject}
          data={[
            ...(all.includes(subject) ? [] : [{ value: keyOf(subject), label: texts.logic.gone(subject.name) }]),
            ...grouped(words.variables, subjects.variables),
            ...grouped(words.everyCall, subjects.always),
            ...grouped(words.hours, subjects.calendars),
          ]}
          value={keyOf(subject)}
          onChange={(event) => {
            const chosen = all.find((candidate) => keyOf(candidate) === event.currentTarget.value);
            if (chosen !== undefined) onChange(moved(row, chosen));
          }}
        />
        <ActionIcon variant="subtle" color="gray" size={28} aria-label={words.remove(name)} onClick={onRemove}>
          <X size={16} aria-hidden />
        </ActionIcon>
      </div>
      <div className={classes.second}>
        <NativeSelect
          size="sm"
          aria-label={words.test}
          data={[...(tests.includes(choice) ? [] : [choice]), ...tests].map((test) => ({
            value: test,
            label: testWords(test, subject.kind),
          }))}
          value={choice}
          onChange={(event) => onChange(withTest(row, event.currentTarget.value as TestChoice, subject))}
        />
        <RowValue
          row={row}
          subject={subject}
          others={[...subjects.variables, ...subjects.always]}
          onChange={onChange}
        />
      </div>
    </fieldset>
  );
}

const keyOf = ({ name, kind }: Subject): string => (kind === 'calendar' ? `open.${name}` : name);
const keyOfRow = (row: ConditionRow): string => (row.test === 'open' ? `open.${row.name}` : row.name);

const unknownSubject = ({ name, test }: ConditionRow): Subject => ({
  name,
  label: name,
  kind: test === 'open' ? 'calendar' : 'string',
  always: false,
  values: [],
});

const grouped = (group: string, subjects: readonly Subject[]) =>
  subjects.length === 0
    ? []
    : [{ group, items: subjects.map((subject) => ({ value: keyOf(subject), label: subject.label })) }];

/** The same question of something else, where that can be asked of it. */
function moved(row: ConditionRow, subject: Subject): ConditionRow {
  const choice = choiceOf(row);
  const fresh = newRow(subject);
  return testsOf(subject).includes(choice) && row.test !== 'is' && row.test !== 'is-not'
    ? withTest({ ...fresh, name: subject.name }, choice, subject)
    : fresh;
}
