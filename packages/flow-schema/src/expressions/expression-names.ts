import { type ExpressionToken, expressionTokens } from './expression-tokens.js';

/** Words of CEL itself, which stand for no variable (CEL specification, “Syntax”). */
export const EXPRESSION_WORDS: ReadonlySet<string> = new Set(['true', 'false', 'null', 'in']);

/**
 * What a name in an expression stands for: the value of a variable, whether a variable is known (`known.x`,
 * `known["x"]`), whether a calendar is open (`open.x`), or the text that the built-in `intent` is compared with.
 */
export type NameUse = 'value' | 'known' | 'open' | 'intent';

export interface ExpressionName {
  use: NameUse;
  name: string;
}

/** The names of an expression, in order. Names of functions and of what stands behind another dot are none. */
export function expressionNames(source: string): ExpressionName[] {
  return significant(expressionTokens(source)).flatMap(({ token, use }) =>
    use === null ? [] : [{ use, name: token.kind === 'text' ? token.source.slice(1, -1) : token.source }],
  );
}

/** The expression with its names replaced; everything else stays as it was written. */
export function renameInExpression(source: string, rename: (use: NameUse, name: string) => string): string {
  const tokens = expressionTokens(source);
  const uses = new Map(significant(tokens).map(({ token, use }) => [token, use]));
  return tokens
    .map((token) => {
      const use = uses.get(token) ?? null;
      if (use === null) return token.source;
      if (token.kind !== 'text') return rename(use, token.source);
      const quote = token.source.slice(0, 1);
      return quote + rename(use, token.source.slice(1, -1)) + quote;
    })
    .join('');
}

interface Significant {
  token: ExpressionToken;
  use: NameUse | null;
}

function significant(all: readonly ExpressionToken[]): Significant[] {
  const tokens = all.filter(({ kind }) => kind !== 'space');
  const intents = intentTexts(tokens);
  return tokens.map((token, index) => {
    if (token.kind === 'text') return { token, use: intents.has(index) ? 'intent' : keyAt(tokens, index) };
    return { token, use: token.kind === 'name' ? useAt(tokens, index) : null };
  });
}

/** `known["x"]` is `known.x`. */
function keyAt(tokens: readonly ExpressionToken[], index: number): NameUse | null {
  const at = (place: number) => tokens[place]?.source;
  if (at(index - 1) !== '[' || at(index + 1) !== ']' || isDot(at(index - 3))) return null;
  const owner = at(index - 2);
  return (owner === 'known' || owner === 'open') && isPlainText(at(index)) ? owner : null;
}

function useAt(tokens: readonly ExpressionToken[], index: number): NameUse | null {
  const at = (place: number) => tokens[place]?.source;
  if (isDot(at(index - 1))) {
    const owner = at(index - 2);
    if ((owner !== 'known' && owner !== 'open') || isDot(at(index - 3))) return null;
    return owner;
  }
  if (at(index + 1) === '(' || EXPRESSION_WORDS.has(at(index) ?? '')) return null;
  return 'value';
}

const isDot = (source: string | undefined) => source === '.' || source === '.?';
const isPlainText = (source = '') => /^(["'])(?!\1).*\1$/.test(source);
const COMPARED: ReadonlySet<string | undefined> = new Set(['==', '!=']);

/** Places of plain texts that `intent` is compared with: `intent == "x"`, `"x" != intent`, `intent in ["x", "y"]`. */
function intentTexts(tokens: readonly ExpressionToken[]): ReadonlySet<number> {
  const places = new Set<number>();
  const at = (place: number) => tokens[place]?.source ?? '';
  const pair = (place: number) => at(place) + at(place + 1);
  tokens.forEach(({ source, kind }, index) => {
    if (kind !== 'name' || source !== 'intent' || isDot(at(index - 1))) return;
    if (COMPARED.has(pair(index + 1))) places.add(index + 3);
    if (COMPARED.has(pair(index - 2))) places.add(index - 3);
    if (at(index + 1) !== 'in' || at(index + 2) !== '[') return;
    // Of lists in the list none is looked through, so that no place is looked at twice.
    for (let place = index + 3; place < tokens.length && !/^[[\]()]$/.test(at(place)); place += 1) places.add(place);
  });
  return new Set([...places].filter((place) => tokens[place]?.kind === 'text' && isPlainText(at(place))));
}
