/** A piece of a CEL expression. Put together in order, the sources of all pieces are the expression. */
export interface ExpressionToken {
  kind: 'name' | 'text' | 'number' | 'space' | 'sign';
  source: string;
}

const TRIPLE = String.raw`"""(?:[^\\]|\\[^])*?"""|'''(?:[^\\]|\\[^])*?'''`;
const PLAIN = String.raw`"(?!"")(?:[^"\\\n]|\\.)*"|'(?!'')(?:[^'\\\n]|\\.)*'`;
const RAW = String.raw`[rR][bB]?(?:"""[^]*?"""|'''[^]*?'''|"[^"\n]*"|'[^'\n]*')`;
const PIECE = new RegExp(
  [
    String.raw`(?<space>\s+|//[^\n]*)`,
    `(?<text>${RAW}|[bB]?(?:${TRIPLE}|${PLAIN}))`,
    String.raw`(?<number>\d[\w.]*)`,
    String.raw`(?<name>[A-Za-z_]\w*)`,
    // A text that does not end: all the rest, so that no quote in it is tried again.
    String.raw`["'][^]*|\.\?|[^]`,
  ].join('|'),
  'gu',
);

/** Takes an expression apart as CEL does (texts, also raw and tripled, comments, names). Never throws. */
export function expressionTokens(source: string): ExpressionToken[] {
  return [...source.matchAll(PIECE)].map(({ 0: piece, groups = {} }) => {
    const kind = (['space', 'text', 'number', 'name'] as const).find((name) => groups[name] !== undefined);
    return { kind: kind ?? 'sign', source: piece };
  });
}
