/** One value of an answer that can be remembered, and the JSONPath (RFC 9535) that leads to it. */
export interface JsonLeaf {
  path: string;
  /** Its last step, as people read it. */
  name: string;
  depth: number;
  /** Null for an object or a list that has more inside. */
  value: string | number | boolean | null;
  kind: 'value' | 'list' | 'object' | 'nothing';
}

const MOST_LEAVES = 300;
const MOST_DEPTH = 12;

/** The values of a JSON document in order, each with its path; of a long one the first. Null when it is no JSON. */
export function jsonLeaves(text: string): { leaves: JsonLeaf[]; more: boolean } | null {
  try {
    const leaves: JsonLeaf[] = [];
    const more = !walk(JSON.parse(text) as unknown, '$', '$', 0, leaves);
    return { leaves, more };
  } catch {
    return null;
  }
}

/** False: there was more than is shown. */
function walk(value: unknown, path: string, name: string, depth: number, leaves: JsonLeaf[]): boolean {
  if (leaves.length >= MOST_LEAVES || depth > MOST_DEPTH) return false;
  if (typeof value !== 'object' || value === null) {
    const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
    leaves.push({ path, name, depth, value: plain, kind: plain === null ? 'nothing' : 'value' });
    return true;
  }
  leaves.push({ path, name, depth, value: null, kind: Array.isArray(value) ? 'list' : 'object' });
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? value.map((entry, index) => [index, entry as unknown])
    : Object.entries(value);
  return entries.every(([key, entry]) => walk(entry, path + step(key), String(key), depth + 1, leaves));
}

function step(key: string | number): string {
  if (typeof key === 'number') return `[${key}]`;
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(key)) return `.${key}`;
  return `[${JSON.stringify(key)}]`;
}
