/**
 * JSON text in which each of these paths (`$.slots[0].time`) finds something: a beginning for who writes an answer of
 * another system. Filters and wildcards are written as a list of one.
 */
export function exampleAnswer(paths: readonly string[]): string {
  let root: unknown = {};
  for (const path of paths) root = put(root, partsOf(path));
  return JSON.stringify(root, null, 2);
}

const ITEM = Symbol('one of a list');
type Part = string | typeof ITEM;

function partsOf(path: string): Part[] {
  const parts: Part[] = [];
  for (const [, name, quoted, item] of path.matchAll(/\.([A-Za-z_][\w-]*)|\[['"]([^'"]*)['"]\]|(\[[^\]'"]*\])/g)) {
    if (item !== undefined) parts.push(ITEM);
    else parts.push(name ?? quoted ?? '');
  }
  return parts;
}

function put(present: unknown, [first, ...rest]: readonly Part[]): unknown {
  if (first === undefined) return typeof present === 'object' && present !== null ? present : '';
  if (first === ITEM) {
    const [item] = Array.isArray(present) ? (present as unknown[]) : [];
    return [put(item, rest)];
  }
  const known = typeof present === 'object' && present !== null && !Array.isArray(present) ? present : {};
  return { ...known, [first]: put((known as Record<string, unknown>)[first], rest) };
}
