import { jsonpath, JSONPathEnvironment, JSONPathError, type JSONPathQuery, type JSONValue } from 'json-p3';

/** A path that may be used on a call. */
export interface JsonPath {
  /** Selects at most one value, whatever the document: it costs nothing worth counting. */
  singular: boolean;
  /** How many values of a document it looks at, at worst; one that takes longer to look at counts several times. */
  looks: (size: DocumentSize) => number;
  /** Matches in document order, at most `most`; none where the document is too deep. */
  select: (document: JSONValue, most: number) => JSONValue[];
}

/** How many values a document has: at each depth, from the document itself on, and all together. */
export interface DocumentSize {
  levels: readonly number[];
  values: number;
}

/** Each selector of a segment passes over the document again, and segments multiply. */
const MOST_PASSES = 8;
const MOST_DEPTH = 100;
/** To visit a value on the way down takes as long as so many looks at one. */
const DESCENT_LOOKS = 4;

const { expressions, selectors } = jsonpath;

const environment = new JSONPathEnvironment({ strict: true, maxRecursionDepth: MOST_DEPTH });
// A regular expression can take for ever.
environment.functionRegister.delete('match');
environment.functionRegister.delete('search');

/**
 * Reads a JSONPath (RFC 9535) that runs in time proportional to the document: one `..` at most, few selectors in one
 * bracket, no regular expressions, and filters that compare single values with literals.
 */
export function readJsonPath(path: string): JsonPath | { problem: string } {
  try {
    const query = environment.compile(path);
    const problem = problemOf(query);
    if (problem !== null) return { problem };
    return { singular: query.singularQuery(), looks: (size) => looksOf(query, size), select: selecting(query) };
  } catch (error) {
    return { problem: error instanceof JSONPathError ? error.message : 'it is no JSONPath' };
  }
}

function selecting(query: JSONPathQuery): JsonPath['select'] {
  return (document, most) => {
    const found: JSONValue[] = [];
    try {
      for (const { value } of query.lazyQuery(document)) {
        found.push(value);
        if (found.length >= most) break;
      }
    } catch {
      // Deeper than a document that means something.
      return [];
    }
    return found;
  };
}

/** Why a query may not be used. */
function problemOf({ segments }: JSONPathQuery): string | null {
  let passes = 1;
  let descents = 0;
  for (const segment of segments) {
    passes *= segment.selectors.length;
    if (descends(segment)) descents += 1;
    for (const selector of segment.selectors) {
      if (!(selector instanceof selectors.FilterSelector)) continue;
      const problem = filterProblem(selector.expression);
      if (problem !== null) return problem;
    }
  }
  if (descents > 1) return '“..” can stand in it once';
  return passes > MOST_PASSES ? 'it selects too many things at once' : null;
}

/**
 * Each segment looks from values one level further down than the one before at those under them, and after a descent
 * at any. What is selected twice is looked at twice from then on.
 */
function looksOf({ segments }: JSONPathQuery, { levels, values }: DocumentSize): number {
  let depth = 0;
  let times = 1;
  let descended = false;
  let looks = 0;
  for (const segment of segments) {
    if (descends(segment)) {
      descended = true;
      looks += DESCENT_LOOKS * values;
    }
    const here = descended ? values : (levels[depth] ?? 0) + (levels[depth + 1] ?? 0);
    depth += 1;
    const each = segment.selectors.map((selector) =>
      selector instanceof selectors.FilterSelector ? 1 + termsOf(selector.expression) : 1,
    );
    looks += times * here * each.reduce((sum, one) => sum + one, 0);
    times *= segment.selectors.length;
  }
  return looks;
}

type Segment = JSONPathQuery['segments'][number];

/** The classes of segments are not given out; only a descendant one is written with two dots (RFC 9535 §2.5.2). */
const descends = (segment: Segment): boolean => segment.toString().startsWith('..');

/** How many things a filter asks of each value. */
function termsOf(expression: jsonpath.expressions.FilterExpression): number {
  if (expression instanceof expressions.LogicalExpression) return termsOf(expression.expression);
  if (expression instanceof expressions.PrefixExpression) return 1 + termsOf(expression.right);
  if (expression instanceof expressions.InfixExpression)
    return 1 + termsOf(expression.left) + termsOf(expression.right);
  if (expression instanceof expressions.FunctionExtension)
    return expression.args.reduce((sum, argument) => sum + termsOf(argument), 1);
  return expression instanceof expressions.FilterQuery ? 1 + expression.path.segments.length : 1;
}

/** What is asked of every value must cost little. */
function filterProblem(expression: jsonpath.expressions.FilterExpression): string | null {
  if (expression instanceof expressions.LogicalExpression) return filterProblem(expression.expression);
  if (expression instanceof expressions.PrefixExpression) return filterProblem(expression.right);
  if (expression instanceof expressions.InfixExpression) {
    const { left, right, logical } = expression;
    if (!logical && isWhole(left) && isWhole(right))
      return 'a filter can compare only with a text, a number or a yes/no';
    return filterProblem(left) ?? filterProblem(right);
  }
  if (expression instanceof expressions.FunctionExtension) {
    return expression.args.map(filterProblem).find((problem) => problem !== null) ?? null;
  }
  if (!(expression instanceof expressions.FilterQuery)) return null;
  return expression.path.singularQuery() ? null : 'a filter can ask only for single values';
}

/** May be a whole part of the document, which takes long to compare with another. */
const isWhole = (expression: jsonpath.expressions.FilterExpression): boolean =>
  expression instanceof expressions.FilterQuery ||
  (expression instanceof expressions.FunctionExtension && expression.name === 'value');
