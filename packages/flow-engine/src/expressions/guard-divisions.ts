import type { ASTNode } from '@marcbachmann/cel-js';
import { DIVISOR } from './register-functions.js';
import { isAstNode } from './uses-of.js';

/** The source with a guard around everything that is divided by, but plain numbers. */
export function guardDivisions(source: string, ast: ASTNode): string {
  const divisors: ASTNode[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (!isAstNode(node)) return;
    if ((node.op === '/' || node.op === '%') && node.args[1].op !== 'value') divisors.push(node.args[1]);
    walk(node.args);
  };
  walk(ast);
  return divisors
    .flatMap(({ range: { start, end } }) => [
      { at: start, put: `${DIVISOR}(` },
      { at: end, put: ')' },
    ])
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, put }) => text.slice(0, at) + put + text.slice(at), source);
}
