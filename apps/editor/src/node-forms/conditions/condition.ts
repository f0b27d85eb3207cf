/** What a name is compared with: a value, or another name. */
export type Comparand = { value: string | number | boolean } | { name: string };

export const comparisons = {
  is: '==',
  'is-not': '!=',
  more: '>',
  'at-least': '>=',
  less: '<',
  'at-most': '<=',
} as const;
export type Comparison = keyof typeof comparisons;

export const textTests = { contains: 'contains', 'starts-with': 'startsWith', 'ends-with': 'endsWith' } as const;
export type TextTest = keyof typeof textTests;

/** One line of a condition: “people – is more than – 8”. `not` turns those around that have no test of their own for it. */
export type ConditionRow =
  | { test: Comparison; name: string; with: Comparand }
  | { test: TextTest; name: string; not: boolean; text: string }
  | { test: 'has'; name: string; not: boolean; text: string }
  | { test: 'one-of'; name: string; not: boolean; values: (string | number)[] }
  | { test: 'true'; name: string; not: boolean }
  | { test: 'known'; name: string; not: boolean }
  | { test: 'open'; name: string; not: boolean };
export type RowTest = ConditionRow['test'];

/** Rows of which all, or any, must be true. Without rows: always true. */
export interface Condition {
  join: 'all' | 'any';
  rows: ConditionRow[];
}

/** The expression (CEL) of a condition. */
export function expressionOf({ join, rows }: Condition): string {
  if (rows.length === 0) return 'true';
  return rows.map(rowExpression).join(join === 'all' ? ' && ' : ' || ');
}

function rowExpression(row: ConditionRow): string {
  switch (row.test) {
    case 'contains':
    case 'starts-with':
    case 'ends-with':
      return `${row.not ? '!' : ''}${row.name}.${textTests[row.test]}(${literal(row.text)})`;
    case 'has':
      return turned(row.not, `${literal(row.text)} in ${row.name}`);
    case 'one-of':
      return turned(row.not, `${row.name} in [${row.values.map(literal).join(', ')}]`);
    case 'true':
      return `${row.not ? '!' : ''}${row.name}`;
    case 'known':
    case 'open':
      return `${row.not ? '!' : ''}${row.test}.${row.name}`;
    default: {
      const other = 'name' in row.with ? row.with.name : literal(row.with.value);
      return `${row.name} ${comparisons[row.test]} ${other}`;
    }
  }
}

const turned = (not: boolean, expression: string): string => (not ? `!(${expression})` : expression);

/** A value as an expression writes it. */
export const literal = (value: string | number | boolean): string =>
  typeof value === 'string' ? JSON.stringify(value) : String(value);
