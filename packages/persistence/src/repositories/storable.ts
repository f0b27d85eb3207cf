/**
 * The same value with what PostgreSQL's text and jsonb cannot hold (NUL, half a surrogate pair) replaced by U+FFFD, so
 * that one odd character in what a network sent cannot keep a trace from being stored.
 */
export function storable<Value>(value: Value): Value {
  return replace(value) as Value;
}

function replace(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\p{Surrogate}|\0/gu, '\uFFFD');
  if (Array.isArray(value)) return value.map(replace);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [replace(name), replace(inner)]));
}
