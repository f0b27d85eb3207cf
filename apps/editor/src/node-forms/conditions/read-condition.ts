import { expressionTokens, type ExpressionToken, RESERVED_NAMES, BUILT_IN_NAMES } from '@baton/flow-schema';
import {
  type Comparison,
  comparisons,
  type Comparand,
  type Condition,
  type ConditionRow,
  expressionOf,
  type TextTest,
  textTests,
} from './condition.js';
import { numberOfToken, textOfToken } from './literal-of.js';

/**
 * The rows that an expression can be shown as; null for one that rows cannot show without losing something of it, a
 * remark or a pair of brackets: that stays an expression.
 */
export function readCondition(source: string): Condition | null {
  const tokens = wordsOf(source);
  if (tokens === null) return null;
  if (tokens.length === 1 && tokens[0]?.source === 'true') return { join: 'all', rows: [] };
  const parts = partsOf(tokens);
  if (parts === null) return null;
  const rows = parts.pieces.map(rowOf);
  if (rows.some((row) => row === null)) return null;
  const condition: Condition = { join: parts.join, rows: rows.flatMap((row) => row ?? []) };
  return isSame(wordsOf(expressionOf(condition)), tokens) ? condition : null;
}

/** The pieces without spaces; null where a remark stands among them. Two signs that belong together are one. */
function wordsOf(source: string): ExpressionToken[] | null {
  const tokens = expressionTokens(source);
  if (tokens.some(({ kind, source: piece }) => kind === 'space' && piece.startsWith('//'))) return null;
  const joined: ExpressionToken[] = [];
  let beside = false;
  for (const token of tokens) {
    const last = joined.at(-1);
    const pair = `${last?.source ?? ''}${token.source}`;
    const belongs: boolean =
      beside && token.kind === 'sign' && last?.kind === 'sign' && /^(==|!=|>=|<=|&&|\|\|)$/.test(pair);
    if (belongs) joined[joined.length - 1] = { kind: 'sign', source: pair };
    else if (token.kind !== 'space') joined.push(token);
    beside = token.kind !== 'space' && !belongs;
  }
  return joined;
}

function partsOf(tokens: ExpressionToken[]): { join: Condition['join']; pieces: ExpressionToken[][] } | null {
  const signs = new Set(tokens.flatMap(({ source }) => (source === '&&' || source === '||' ? [source] : [])));
  if (signs.size > 1) return null;
  const pieces: ExpressionToken[][] = [[]];
  for (const token of tokens) {
    if (signs.has(token.source) && token.kind === 'sign') pieces.push([]);
    else pieces.at(-1)?.push(token);
  }
  return { join: signs.has('||') ? 'any' : 'all', pieces };
}

function rowOf(tokens: ExpressionToken[]): ConditionRow | null {
  if (tokens[0]?.source === '!') return notRow(tokens.slice(1));
  return askedRow(tokens, false) ?? memberRow(tokens, false) ?? comparisonRow(tokens);
}

function notRow(tokens: ExpressionToken[]): ConditionRow | null {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first?.source === '(' && last?.source === ')') return memberRow(tokens.slice(1, -1), true);
  return askedRow(tokens, true);
}

/** `name`, `known.name`, `open.name`, `name.contains("x")`. */
function askedRow(tokens: ExpressionToken[], not: boolean): ConditionRow | null {
  const [subject, dot, asked, bracket, text, end] = tokens;
  if (subject?.kind !== 'name') return null;
  if (tokens.length === 1) return isSubject(subject) ? { test: 'true', name: subject.source, not } : null;
  if (dot?.source !== '.' || asked?.kind !== 'name') return null;
  if (tokens.length === 3) {
    if (subject.source !== 'known' && subject.source !== 'open') return null;
    return { test: subject.source, name: asked.source, not };
  }
  if (tokens.length !== 6 || !isSubject(subject) || bracket?.source !== '(' || end?.source !== ')') return null;
  const test = (Object.keys(textTests) as TextTest[]).find((name) => textTests[name] === asked.source);
  const value = text === undefined ? null : textOfToken(text);
  return test === undefined || value === null ? null : { test, name: subject.source, not, text: value };
}

/** `"x" in names`, `name in ["a", "b"]`. */
function memberRow(tokens: ExpressionToken[], not: boolean): ConditionRow | null {
  const [first, word, ...rest] = tokens;
  if (word?.source !== 'in' || first === undefined) return null;
  const [list] = rest;
  const text = textOfToken(first);
  if (text !== null) {
    return rest.length === 1 && list !== undefined && isSubject(list)
      ? { test: 'has', name: list.source, not, text }
      : null;
  }
  if (!isSubject(first) || list?.source !== '[' || rest.at(-1)?.source !== ']') return null;
  const values = listedValues(rest.slice(1, -1));
  return values === null ? null : { test: 'one-of', name: first.source, not, values };
}

function listedValues(tokens: ExpressionToken[]): (string | number)[] | null {
  const values: (string | number)[] = [];
  for (let place = 0; place < tokens.length; place += 2) {
    const [token, comma] = [tokens[place], tokens[place + 1]];
    const value = token === undefined ? null : (textOfToken(token) ?? numberOfToken(token));
    if (value === null || (comma !== undefined && comma.source !== ',')) return null;
    values.push(value);
  }
  return values;
}

function comparisonRow([subject, sign, ...rest]: ExpressionToken[]): ConditionRow | null {
  if (subject === undefined || !isSubject(subject)) return null;
  const test = (Object.keys(comparisons) as Comparison[]).find((name) => comparisons[name] === sign?.source);
  const other = comparandOf(rest);
  return test === undefined || other === null ? null : { test, name: subject.source, with: other };
}

function comparandOf(tokens: ExpressionToken[]): Comparand | null {
  const [first, second] = tokens;
  if (first === undefined) return null;
  if (tokens.length === 2) {
    const number = first.source === '-' && second !== undefined ? numberOfToken(second) : null;
    return number === null || number === 0 ? null : { value: -number };
  }
  if (tokens.length > 2) return null;
  if (first.source === 'true' || first.source === 'false') return { value: first.source === 'true' };
  const value = textOfToken(first) ?? numberOfToken(first);
  if (value !== null) return { value };
  return isSubject(first) ? { name: first.source } : null;
}

/** A variable, or a name that every flow has; not one of CEL's words. */
function isSubject({ kind, source }: ExpressionToken): boolean {
  return kind === 'name' && (BUILT_IN.has(source) || !RESERVED.has(source));
}
const BUILT_IN: ReadonlySet<string> = new Set(BUILT_IN_NAMES);
const RESERVED: ReadonlySet<string> = new Set(RESERVED_NAMES);

/** Nothing but spaces, the kind of quotes and how a number is written differs. */
function isSame(a: ExpressionToken[] | null, b: ExpressionToken[]): boolean {
  if (a?.length !== b.length) return false;
  const meant = (token: ExpressionToken) => textOfToken(token) ?? numberOfToken(token) ?? token.source;
  return a.every((token, place) => {
    const other = b[place];
    return other !== undefined && token.kind === other.kind && meant(token) === meant(other);
  });
}
