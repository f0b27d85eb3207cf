import type { Place } from './document-maps.js';
import { type Content, type Fields, isSame, ORDER } from './fields.js';
import { renameDoubles } from './rename-doubles.js';

export const pathOf = (place: Place): string => (place.list === 'flow' ? 'flow' : `${place.list}/${place.key}`);

export function placeOf(path: string): Place {
  const slash = path.indexOf('/');
  if (slash < 0) return { list: 'flow' };
  return { list: path.slice(0, slash), key: path.slice(slash + 1) } as Place;
}

/** Both changed one field, or one changed what the other took away. */
export interface Clash {
  path: string;
  /** Null: the whole thing. Then `mine` and `theirs` are its fields. */
  field: string | null;
  /** Undefined: it is not there. */
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

export interface Merge {
  /** What must stand in the document now; null: nothing. */
  writes: Map<string, Fields | null>;
  clashes: Clash[];
}

/** Where a thing lies is nobody's work that could be lost: who comes last is right. */
const places: readonly string[] = [ORDER, 'position'];

/**
 * Puts together what two have made of `base` without knowing of each other. Where both changed the same, theirs – which
 * others see already – stays for now, and the clash is told. Pure.
 */
export function mergeChanges(base: Content, drawn: Content, theirs: Content): Merge {
  const mine = renameDoubles(base, drawn, theirs);
  const merge: Merge = { writes: new Map(), clashes: [] };
  for (const path of mine === drawn ? [] : new Set([...drawn.keys(), ...mine.keys()])) {
    if (mine.get(path) !== drawn.get(path)) merge.writes.set(path, mine.get(path) ?? theirs.get(path) ?? null);
  }
  for (const path of new Set([...base.keys(), ...mine.keys(), ...theirs.keys()])) {
    const [was, own, other] = [base.get(path), mine.get(path), theirs.get(path)];
    if (isSame(was, other)) continue;
    // What I made and took away again would else take theirs along.
    if (isSame(was, own)) merge.writes.set(path, other ?? null);
    else mergeThing(merge, path, was, own, other);
  }
  return merge;
}

/** Where `mine` and `theirs` have made different things of what both knew. Pure. */
export function clashesOf(base: Content, mine: Content, theirs: Content): Clash[] {
  const merge: Merge = { writes: new Map(), clashes: [] };
  for (const [path, was] of base) {
    const [own, other] = [mine.get(path), theirs.get(path)];
    if (!isSame(was, own) && !isSame(was, other)) mergeThing(merge, path, was, own, other);
  }
  return merge.clashes;
}

function mergeThing(merge: Merge, path: string, was?: Fields, own?: Fields, other?: Fields): void {
  if (own === undefined || other === undefined) mergeRemoval(merge, path, was, own, other);
  else mergeFields(merge, path, was ?? {}, own, other);
}

function mergeFields(merge: Merge, path: string, was: Fields, own: Fields, other: Fields): void {
  const merged: Record<string, unknown> = {};
  for (const field of new Set([...Object.keys(own), ...Object.keys(other), ...Object.keys(was)])) {
    const [b, m, t] = [was[field], own[field], other[field]];
    const both = !isSame(b, m) && !isSame(b, t) && !isSame(m, t);
    const isClash = both && !places.includes(field);
    if (isClash) merge.clashes.push({ path, field, base: b, mine: m, theirs: t });
    const value = isSame(b, t) || (both && !isClash) ? m : t;
    if (value !== undefined) merged[field] = value;
  }
  merge.writes.set(path, merged);
}

/** One took away what the other changed: it is away for now. Where it was only moved there is nothing to decide. */
function mergeRemoval(merge: Merge, path: string, was?: Fields, own?: Fields, other?: Fields): void {
  const left = own ?? other;
  merge.writes.set(path, null);
  if (left === undefined || path.startsWith('edges/') || isSame(withoutPlace(was ?? {}), withoutPlace(left))) return;
  merge.clashes.push({ path, field: null, base: was, mine: own, theirs: other });
}

const withoutPlace = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !places.includes(name)));
