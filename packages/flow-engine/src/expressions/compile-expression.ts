import { type ASTNode, type Environment, EvaluationError, ParseError, TypeError } from '@marcbachmann/cel-js';

export type Evaluate = (context: Record<string, unknown>) => unknown;

export type CompiledExpression =
  | { evaluate: Evaluate; type: string; /** It asks which variables have a value. */ usesKnown: boolean }
  | { problem: string };

/** Each passes over a list; inside of one another their cost multiplies. */
const COMPREHENSIONS = new Set(['all', 'exists', 'exists_one', 'map', 'filter']);

/** Functions that are not safe to run on a call: a regular expression can take for ever. */
const REFUSED = new Set(['matches']);

/**
 * Parses and type-checks a CEL expression. Nothing that comes back loops: comprehensions inside of comprehensions and
 * regular expressions are problems. CEL keeps whole numbers and others apart, and a flow's numbers are the others: where
 * only that is in the way (`people in [2, 4]`), whole numbers are read as the flow's.
 */
export function compileExpression(environment: Environment, source: string): CompiledExpression {
  const compiled = compileSource(environment, source);
  if (!('problem' in compiled)) return compiled;
  const again = compileSource(environment, wholeNumbersAsDoubles(source));
  return 'problem' in again ? compiled : again;
}

function wholeNumbersAsDoubles(source: string): string {
  const texts = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/;
  const wholeNumber = /(?<![\w.])\d+(?![\w.])/;
  return source.replace(new RegExp(`${texts.source}|${wholeNumber.source}`, 'g'), (part) =>
    /^\d/.test(part) ? `${part}.0` : part,
  );
}

function compileSource(environment: Environment, source: string): CompiledExpression {
  try {
    const parsed = environment.parse(source);
    const costly = costlyCall(parsed.ast, false);
    if (costly !== null) return { problem: costly };
    const checked = parsed.check();
    if (!checked.valid) return { problem: checked.error?.summary ?? 'it cannot be understood' };
    return {
      evaluate: (context) => parsed(context) as unknown,
      type: checked.type ?? 'dyn',
      usesKnown: /\bknown\b/.test(source),
    };
  } catch (error) {
    const known = error instanceof ParseError || error instanceof TypeError || error instanceof EvaluationError;
    return { problem: known ? error.summary : 'it cannot be understood' };
  }
}

function isAstNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
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
