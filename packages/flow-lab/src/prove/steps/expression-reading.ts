import { expressionsOf, type FlowNode } from '@baton/flow-schema';

/** What an expression can see: names, and what it compares them with. */
export interface Reading {
  names: ReadonlySet<string>;
  texts: readonly string[];
  numbers: readonly number[];
}

const PIECE = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(?<![\w.])(-?\d+(?:\.\d+)?)|([A-Za-z_]\w*)/g;

/** Takes too much for a name rather than too little: a word in a text counts as none, a function's name does no harm. */
export function readExpression(source: string): Reading {
  const names = new Set<string>();
  const texts: string[] = [];
  const numbers: number[] = [];
  for (const [, double, single, number, name] of source.matchAll(PIECE)) {
    const text = double ?? single;
    if (text !== undefined) texts.push(text);
    else if (number !== undefined) numbers.push(Number(number));
    else if (name !== undefined) names.add(name);
  }
  return { names, texts, numbers };
}

export const readingsOf = (node: FlowNode): Reading[] =>
  expressionsOf(node).map(({ source }) => readExpression(source));
