/** A copy of plain JSON that shares nothing with it. */
export function cloneJson<T>(value: T): T {
  if (Array.isArray(value)) return value.map((entry: unknown) => cloneJson(entry)) as T;
  if (value === null || typeof value !== 'object') return value;
  const copy: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(value)) copy[key] = cloneJson(entry);
  return copy as T;
}
