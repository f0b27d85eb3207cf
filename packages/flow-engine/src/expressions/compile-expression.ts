import { type Environment, EvaluationError, ParseError, TypeError } from '@marcbachmann/cel-js';
import { guardDivisions } from './guard-divisions.js';
import { isAstNode, type Uses, usesOf } from './uses-of.js';

export type Evaluate = (context: Record<string, unknown>) => unknown;

/** `type`: the CEL type of what it gives; `null` where that is all it gives. */
export type CompiledExpression = { evaluate: Evaluate; type: string; uses: Uses } | { problem: string };
type Compiled = Exclude<CompiledExpression, { problem: string }>;

/** Each passes over a list; inside of one another their cost multiplies. */
const COMPREHENSIONS = new Set(['all', 'exists', 'exists_one', 'map', 'filter']);

/** Functions that are not safe to run on a call: a regular expression can take for ever. */
const REFUSED = new Set(['matches']);

/** A value of every type that a branch beside a `null` can have. */
const TYPED = ['0.0', '""', 'false', '[""]'];

/**
 * Parses and type-checks a CEL expression. Nothing that comes back loops: comprehensions inside of comprehensions and
 * regular expressions are problems. CEL keeps whole numbers and others apart, and a flow's numbers are the others: where
 * only that is in the way (`people in [2, 4]`), whole numbers are read as the flow's. It also keeps `null` from standing
 * beside another value (`late ? null : day`), which takes a variable's value away on one condition.
 */
export function compileExpression(environment: Environment, source: string): CompiledExpression {
  const compiled = compileSource(environment, source);
  if (!('problem' in compiled)) return compiled;
  const again = compileSource(environment, wholeNumbersAsDoubles(source));
  if (!('problem' in again)) return again;
  return besideNull(environment, source) ?? compiled;
}

/** The type is that of the other branch; found by putting a value of each type in the place of `null`. */
function besideNull(environment: Environment, source: string): Compiled | undefined {
  if (!/\bnull\b/.test(source)) return undefined;
  const numbers = wholeNumbersAsDoubles(source);
  const nullable = compileSource(environment, replaceWords(numbers, /\bnull\b/, 'dyn(null)'));
  if ('problem' in nullable || !nullable.uses.givesNull) return undefined;
  for (const value of TYPED) {
    const typed = compileSource(environment, replaceWords(numbers, /\bnull\b/, value));
    if (!('problem' in typed)) return { ...nullable, type: typed.type };
  }
  return undefined;
}

function wholeNumbersAsDoubles(source: string): string {
  return replaceWords(source, /(?<![\w.])\d+(?![\w.])/, (number) => `${number}.0`);
}

/** Replaces what stands outside of quoted texts. */
function replaceWords(source: string, word: RegExp, by: string | ((found: string) => string)): string {
  const texts = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/;
  return source.replace(new RegExp(`${texts.source}|${word.source}`, 'g'), (part) => {
    if (/^["']/.test(part)) return part;
    return typeof by === 'string' ? by : by(part);
  });
}

function compileSource(environment: Environment, source: string): CompiledExpression {
  try {
    const parsed = environment.parse(source);
    const costly = costlyCall(parsed.ast, false);
    if (costly !== null) return { problem: costly };
    const uses = usesOf(parsed.ast);
    if ('problem' in uses) return uses;
    const checked = parsed.check();
    if (!checked.valid) return { problem: checked.error?.summary ?? 'it cannot be understood' };
    const guarded = guardDivisions(source, parsed.ast);
    const run = guarded === source ? parsed : environment.parse(guarded);
    return { evaluate: (context) => run(context) as unknown, type: checked.type ?? 'dyn', uses };
  } catch (error) {
    const known = error instanceof ParseError || error instanceof TypeError || error instanceof EvaluationError;
    return { problem: known ? error.summary : 'it cannot be understood' };
  }
}

function costlyCall(node: unknown, insideComprehension: boolean): string | null {
  if (Array.isArray(node)) {
    for (const part of node) {
      const found = costlyCall(part, insideComprehension);
      if (found !== null) return found;
    }
    return null;
  }
  if (!isAstNode(node)) return null;
  let inside = insideComprehension;
  if (node.op === 'call' || node.op === 'rcall') {
    const name = node.args[0];
    if (REFUSED.has(name)) return `“${name}” cannot be used here`;
    if (COMPREHENSIONS.has(name)) {
      if (insideComprehension) return `“${name}” inside of another pass over a list cannot be used here`;
      inside = true;
    }
  }
  return costlyCall(node.args, inside);
}
