import { jsonpath, JSONPathEnvironment, JSONPathError, type JSONPathQuery, type JSONValue } from 'json-p3';

/** A path that may be used on a call. */
export interface JsonPath {
  /** Selects at most one value, whatever the document: it costs nothing worth counting. */
  singular: boolean;
  /** How often, at worst, one value of the document is looked at. */
  passes: number;
  /** Matches in document order, at most `most`; none where the document is too deep. */
  select: (document: JSONValue, most: number) => JSONValue[];
}

/** Each selector of a segment passes over the document again, and segments multiply. */
const MOST_PASSES = 8;
const MOST_DEPTH = 100;

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
    const problem = costOf(query);
    if (typeof problem === 'string') return { problem };
    return { singular: query.singularQuery(), passes: problem, select: selecting(query) };
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

/** How many passes a query takes, or why it may not be used. */
function costOf({ segments }: JSONPathQuery): number | string {
  let passes = 1;
  let descents = 0;
  for (const segment of segments) {
    passes *= segment.selectors.length;
    // The classes of segments are not given out; only a descendant segment is written with two dots (RFC 9535 §2.5.2).
    if (segment.toString().startsWith('..')) descents += 1;
    for (const selector of segment.selectors) {
      if (!(selector instanceof selectors.FilterSelector)) continue;
      const problem = filterProblem(selector.expression);
      if (problem !== null) return problem;
    }
  }
  if (descents > 1) return '“..” can stand in it once';
  return passes > MOST_PASSES ? 'it selects too many things at once' : passes;
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
