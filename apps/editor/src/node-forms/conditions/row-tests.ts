import type { Comparison, ConditionRow, RowTest, TextTest } from './condition.js';
import type { Subject, SubjectKind, Subjects } from './subjects.js';

/** A test as it is chosen: the ones that are turned around have names of their own. */
export type TestChoice = RowTest | `not-${TextTest | 'has' | 'one-of' | 'true' | 'known' | 'open'}`;

const ORDERED: TestChoice[] = ['is', 'is-not', 'more', 'at-least', 'less', 'at-most'];
const TEXT: TestChoice[] = [
  'is',
  'is-not',
  'contains',
  'not-contains',
  'starts-with',
  'ends-with',
  'one-of',
  'not-one-of',
];
const BY_KIND: Record<SubjectKind, TestChoice[]> = {
  string: TEXT,
  phone: TEXT,
  number: [...ORDERED, 'one-of', 'not-one-of'],
  date: ORDERED,
  time: ORDERED,
  boolean: ['true', 'not-true'],
  list: ['has', 'not-has'],
  weekday: ['is', 'is-not', 'one-of', 'not-one-of'],
  calendar: ['open', 'not-open'],
};

/** What can be asked about a subject, the usual first. */
export const testsOf = ({ kind, always }: Subject): TestChoice[] =>
  always ? BY_KIND[kind] : [...BY_KIND[kind], 'known', 'not-known'];

export const choiceOf = (row: ConditionRow): TestChoice => ('not' in row && row.not ? `not-${row.test}` : row.test);

/**
 * The row that a condition is given: one that says something as it is, so that nothing has to be mended before it has been
 * written. Opening hours are asked for most; then whether something is known.
 */
export function firstRow({ variables, always, calendars }: Subjects): ConditionRow {
  const [calendar] = calendars;
  if (calendar !== undefined) return newRow(calendar);
  const [variable] = variables;
  if (variable !== undefined) return { test: 'known', name: variable.name, not: false };
  const weekday = always.find(({ kind }) => kind === 'weekday');
  return weekday === undefined ? { test: 'is', name: 'weekday', with: { value: 'monday' } } : newRow(weekday);
}

/** What a row says first about a subject. */
export function newRow(subject: Subject): ConditionRow {
  const [first = 'is'] = testsOf(subject);
  return withTest({ test: 'known', name: subject.name, not: false }, first, subject);
}

/** The same row with another test; the value stays where the other test can take it. */
export function withTest(row: ConditionRow, choice: TestChoice, subject: Subject): ConditionRow {
  const name = row.name;
  const not = choice.startsWith('not-');
  const test = (not ? choice.slice('not-'.length) : choice) as RowTest;
  const texts = valuesOf(row).map(String);
  switch (test) {
    case 'true':
    case 'known':
    case 'open':
      return { test, name, not };
    case 'contains':
    case 'starts-with':
    case 'ends-with':
    case 'has':
      return { test, name, not, text: texts[0] ?? '' };
    case 'one-of':
      return {
        test,
        name,
        not,
        values: valuesOf(row)
          .filter((value) => value !== '')
          .map((value) => fitting(value, subject)),
      };
    default:
      return { test, name, with: comparandOf(row, test, subject) };
  }
}

function comparandOf(
  row: ConditionRow,
  _test: Comparison,
  subject: Subject,
): Extract<ConditionRow, { with: unknown }>['with'] {
  if ('with' in row) return row.with;
  const [value] = valuesOf(row);
  return { value: value === undefined ? emptyValue(subject) : fitting(value, subject) };
}

function valuesOf(row: ConditionRow): (string | number)[] {
  if ('text' in row) return [row.text];
  if ('values' in row) return row.values;
  return 'with' in row && 'value' in row.with && typeof row.with.value !== 'boolean' ? [row.with.value] : [];
}

/** What a value of this kind is before anybody has written one. */
export function emptyValue({ kind, values }: Subject): string | number {
  if (kind === 'number') return 0;
  if (kind === 'time') return '12:00';
  return values[0]?.value ?? '';
}

/** A number where the subject is one and the text can be read so. */
export function fitting(value: string | number, { kind }: Subject): string | number {
  if (kind !== 'number') return String(value);
  const number = typeof value === 'number' ? value : Number(value.trim().replace(',', '.'));
  return Number.isFinite(number) ? number : 0;
}
