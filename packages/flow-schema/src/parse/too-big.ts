/** More than the largest flow that the schema allows needs. */
const MOST_VALUES = 2_000_000;
const DEEPEST = 24;
/** The longest list of the schema is that of the edges. */
const LONGEST_LIST = 40_000;
/** UTF-16 code units of all texts and keys. */
const MOST_TEXT = 32_000_000;

/**
 * Whether something is larger or deeper than any flow, told without looking at more of it than a flow could have. So
 * garbage, and a value that contains itself, is refused in bounded time.
 */
export function tooBig(value: unknown): boolean {
  const open: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  let values = 0;
  let text = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    values += 1;
    if (typeof next.value === 'string') text += next.value.length;
    if (values + open.length > MOST_VALUES || text > MOST_TEXT || next.depth > DEEPEST) return true;
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (Array.isArray(next.value) && next.value.length > LONGEST_LIST) return true;
    const inside = next.value as Record<string, unknown>;
    for (const key in inside) {
      text += key.length;
      if (open.length > MOST_VALUES) return true;
      open.push({ value: inside[key], depth: next.depth + 1 });
    }
  }
  return false;
}
