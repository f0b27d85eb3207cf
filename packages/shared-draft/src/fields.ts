/** The fields of one thing by their name, as they stand in the document; each value is JSON and is replaced as a whole. */
export type Fields = Readonly<Record<string, unknown>>;
/** The document's content by path: `nodes/greet` → its fields. Keys may hold slashes; the list never does. */
export type Content = ReadonlyMap<string, Fields>;
/** A thing of a list, as it stands in a flow. */
export type Item = Readonly<Record<string, unknown>>;

interface ListKind {
  /** The property by which its things are told apart. */
  name: 'id' | 'name';
  /** Properties that are split once more: two people may change two settings of one node. */
  split: readonly string[];
  /** Its properties hang together (an entity's kind and what belongs to it), so that they are one field. */
  whole: boolean;
  /** Other things refer to its name, which is given once. */
  fixedNames: boolean;
}

const kind = (name: ListKind['name'], more: Partial<ListKind> = {}): ListKind => ({
  name,
  split: [],
  whole: false,
  fixedNames: false,
  ...more,
});

/** The lists of a flow; everything else of it is a field of the flow itself. */
export const lists = {
  variables: kind('name'),
  intents: kind('name'),
  entities: kind('name', { whole: true }),
  calendars: kind('name'),
  groups: kind('id', { split: ['conversation'], fixedNames: true }),
  nodes: kind('id', { split: ['conversation', 'settings'], fixedNames: true }),
  edges: kind('id', { whole: true, fixedNames: true }),
  testCases: kind('id', { fixedNames: true }),
} as const satisfies Record<string, ListKind>;

export type ListName = keyof typeof lists;
export const listNames = Object.keys(lists) as ListName[];
/** Settings of the whole flow that are split once more. */
export const flowSplit: readonly string[] = ['defaults'];

/** The one field of a thing that is kept whole. */
export const WHOLE = 'whole';
/** The field that says where in its list a thing stands: a number, the smaller first. */
export const ORDER = '#';

/** @returns what stands in the document for it, without its place */
export function toFields(list: ListName, item: Item): Record<string, unknown> {
  return lists[list].whole ? { [WHOLE]: item } : splitFields(lists[list].split, item);
}

export function splitFields(split: readonly string[], item: Item): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(item)) {
    if (value === undefined) continue;
    if (!split.includes(name) || !isRecord(value)) {
      fields[name] = value;
      continue;
    }
    fields[name] = true;
    for (const [inner, own] of Object.entries(value)) if (own !== undefined) fields[`${name}.${inner}`] = own;
  }
  return fields;
}

/** The thing that these fields say, or null when it is none that could be shown. */
export function fromFields(list: ListName, fields: Fields): Item | null {
  const item = lists[list].whole ? fields[WHOLE] : joinFields(lists[list].split, fields);
  return isRecord(item) && isShowable(list, item) ? item : null;
}

export function joinFields(split: readonly string[], fields: Fields): Item {
  const plain: [string, unknown][] = [];
  const inner = new Map<string, [string, unknown][]>();
  for (const name of Object.keys(fields).sort()) {
    if (name === ORDER) continue;
    const dot = name.indexOf('.');
    const outer = dot < 0 ? name : name.slice(0, dot);
    if (!split.includes(outer)) plain.push([name, fields[name]]);
    else if (dot < 0) inner.set(outer, inner.get(outer) ?? []);
    else inner.set(outer, [...(inner.get(outer) ?? []), [name.slice(dot + 1), fields[name]]]);
  }
  // fromEntries makes own properties of names like `__proto__`, too.
  return Object.fromEntries([...plain, ...[...inner].map(([name, own]) => [name, Object.fromEntries(own)] as const)]);
}

/** What a page needs in order to draw it at all. Everything else is for the parser of flows to say. */
function isShowable(list: ListName, item: Item): boolean {
  if (typeof item[lists[list].name] !== 'string') return false;
  if (list === 'edges') return [item.source, item.outcome, item.target].every((end) => typeof end === 'string');
  if (list !== 'nodes') return true;
  const { type, position, settings, conversation } = item;
  const placed = isRecord(position) && Number.isFinite(position.x) && Number.isFinite(position.y);
  return typeof type === 'string' && placed && isRecord(settings) && isRecord(conversation);
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two JSON values say the same. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  return names.every(
    (name) =>
      Object.hasOwn(other, name) &&
      isSame((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]),
  );
}
