import { expressionTokens, type Variable } from '@baton/flow-schema';
import { literal } from '../conditions/condition.js';
import { numberOfToken, textOfToken } from '../conditions/literal-of.js';

/** What a variable becomes, as far as people write it without an expression. */
export type GivenValue =
  { kind: 'value'; value: string | number | boolean } | { kind: 'copy'; name: string } | { kind: 'nothing' };

/** The expression of a value. */
export function valueExpression(given: GivenValue): string {
  if (given.kind === 'nothing') return 'null';
  return given.kind === 'copy' ? given.name : literal(given.value);
}

/** The value that an expression stands for; null for one that is worked out. */
export function givenValue(expression: string, names: ReadonlySet<string>): GivenValue | null {
  const tokens = expressionTokens(expression).filter(({ kind, source }) => kind !== 'space' || source.startsWith('//'));
  const [first, second] = tokens;
  if (first === undefined || tokens.length > 2) return null;
  if (second !== undefined) {
    const number = first.source === '-' ? numberOfToken(second) : null;
    return number === null || number === 0 ? null : { kind: 'value', value: -number };
  }
  if (first.source === 'null') return { kind: 'nothing' };
  if (first.source === 'true' || first.source === 'false') return { kind: 'value', value: first.source === 'true' };
  const value = textOfToken(first) ?? numberOfToken(first);
  if (value !== null) return { kind: 'value', value };
  return first.kind === 'name' && names.has(first.source) ? { kind: 'copy', name: first.source } : null;
}

/** What a variable of a type is given before anybody has said. */
export function emptyGiven(type: Variable['type'] | undefined): GivenValue {
  if (type === 'number') return { kind: 'value', value: 0 };
  if (type === 'boolean') return { kind: 'value', value: true };
  return type === 'list' || type === 'date' || type === 'time' ? { kind: 'nothing' } : { kind: 'value', value: '' };
}
