import type { Prompt } from '../prompt.js';

type Path = (string | number)[];

/** One difference between two JSON values. */
export type ValueChange =
  | { kind: 'changed'; path: Path; before: unknown; after: unknown }
  | { kind: 'added'; path: Path; after: unknown }
  | { kind: 'removed'; path: Path; before: unknown }
  /** The same entries in another order. */
  | { kind: 'reordered'; path: Path };

/**
 * The differences between two JSON values, down to single settings. Entries of lists are matched by what names them
 * (`id`, `name`, `variable` …), texts by themselves; so one that is put in between is one change. Linear.
 */
export function diffValues(before: unknown, after: unknown, path: Path = []): ValueChange[] {
  if (before === after) return [];
  if (Array.isArray(before) && Array.isArray(after)) return diffLists(before, after, path);
  if (!isRecord(before) || !isRecord(after)) return [{ kind: 'changed', path, before, after }];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key): ValueChange[] => {
    const at = [...path, key];
    const old = Object.hasOwn(before, key) ? before[key] : undefined;
    const now = Object.hasOwn(after, key) ? after[key] : undefined;
    if (old === undefined) return now === undefined ? [] : [{ kind: 'added', path: at, after: now }];
    if (now === undefined) return [{ kind: 'removed', path: at, before: old }];
    return diffValues(old, now, at);
  });
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isPrompt = (value: unknown): value is Prompt =>
  isRecord(value) && Array.isArray(value['variants']) && typeof value['tone'] === 'string';

function diffLists(before: readonly unknown[], after: readonly unknown[], path: Path): ValueChange[] {
  if (![...before, ...after].every((entry) => typeof entry === 'string')) return diffEntries(before, after, path);
  const changes = diffEntries(before, after, path);
  const removed = changes.filter((change) => change.kind === 'removed');
  const added = changes.filter((change) => change.kind === 'added');
  // A text that went and one that came are one that was rewritten.
  const rewritten = Math.min(removed.length, added.length);
  return [
    ...added.map((change, index): ValueChange => {
      const old = removed[index];
      return old ? { kind: 'changed', path: change.path, before: old.before, after: change.after } : change;
    }),
    ...removed.slice(rewritten),
    ...changes.filter(({ kind }) => kind === 'reordered'),
  ];
}

function diffEntries(before: readonly unknown[], after: readonly unknown[], path: Path): ValueChange[] {
  const old = keyed(before);
  const now = keyed(after);
  const changes = [...now].flatMap(([key, index]): ValueChange[] => {
    const was = old.get(key);
    const at = [...path, index];
    return was === undefined
      ? [{ kind: 'added', path: at, after: after[index] }]
      : diffValues(before[was], after[index], at);
  });
  const gone = [...old].flatMap(([key, index]): ValueChange[] =>
    now.has(key) ? [] : [{ kind: 'removed', path: [...path, index], before: before[index] }],
  );
  const kept = [...old.keys()].filter((key) => now.has(key));
  const keeps = [...now.keys()].filter((key) => old.has(key));
  const same = kept.every((key, index) => key === keeps[index]);
  return [...changes, ...gone, ...(same ? [] : [{ kind: 'reordered', path } as const])];
}

const NAMING = ['id', 'name', 'variable', 'date', 'way', 'step'];

/** Index by what names an entry; a second one of the same name is another. */
export function keyed(list: readonly unknown[]): Map<string, number> {
  const times = new Map<string, number>();
  return new Map(
    list.map((entry, index) => {
      const name = nameOf(entry) ?? 'entry';
      const time = times.get(name) ?? 0;
      times.set(name, time + 1);
      return [`${name} ${time}`, index];
    }),
  );
}

function nameOf(entry: unknown): string | undefined {
  if (!isRecord(entry)) return typeof entry === 'string' ? entry : undefined;
  for (const key of NAMING) if (typeof entry[key] === 'string') return entry[key];
  return undefined;
}
