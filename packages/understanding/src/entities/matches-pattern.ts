import { RE2JS } from 're2js';

const compiled = new Map<string, RE2JS | null>();
const LONGEST_VALUE = 64;

/**
 * Is a value, as a whole and whatever its case, as an analyst's pattern says? RE2 takes linear time for any pattern, so
 * that no pattern can stop a call; it has no look-around and no back-references, and a pattern with them matches nothing.
 */
export function matchesPattern(pattern: string, value: string): boolean {
  if (value.length > LONGEST_VALUE) return false;
  let expression = compiled.get(pattern);
  if (expression === undefined) {
    expression = compile(pattern);
    if (compiled.size > 1_000) compiled.clear();
    compiled.set(pattern, expression);
  }
  return expression?.matches(value) ?? false;
}

function compile(pattern: string): RE2JS | null {
  try {
    return RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
  } catch {
    return null;
  }
}
