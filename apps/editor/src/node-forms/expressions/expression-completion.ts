import { expressionTokens } from '@baton/flow-schema';

/** A name that is being typed in an expression: where it begins, and what stands before the caret. */
export interface TypedName {
  from: number;
  typed: string;
}

/**
 * The name that the caret stands at the end of, with `known.` or `open.` before it where that is so; null inside of a
 * quoted text, a remark or a number, and where no name is begun.
 */
export function typedName(source: string, caret: number): TypedName | null {
  const tokens = expressionTokens(source.slice(0, caret));
  const last = tokens.at(-1);
  if (last === undefined) return null;
  const dot = tokens.at(last.kind === 'name' ? -2 : -1);
  const map = tokens.at(last.kind === 'name' ? -3 : -2);
  if (dot?.source === '.') {
    if (map?.source !== 'known' && map?.source !== 'open') return null;
    const typed = `${map.source}.${last.kind === 'name' ? last.source : ''}`;
    return { from: caret - typed.length, typed };
  }
  return last.kind === 'name' ? { from: caret - last.source.length, typed: last.source } : null;
}

/** The expression with a name in place of what was typed of it, and where the caret stands then. */
export function withTypedName(source: string, caret: number, { from }: TypedName, name: string) {
  const rest = source.slice(caret).replace(/^\w+/, '');
  const filled = source.slice(0, from) + name;
  return { text: filled + rest, caret: filled.length };
}
