import type { ResponseMapping } from '@baton/flow-schema';
import type { JSONValue } from 'json-p3';
import type { EntityValue } from '../events/meaning.js';
import { type DocumentSize, readJsonPath } from './json-path.js';

/** `all`: the variable is a list and takes every match; otherwise the first is taken. */
export type WantedPart = ResponseMapping & { all?: boolean };

/** Texts that are longer are no answer that a call could use. */
const LONGEST_TEXT = 10_000;
const MOST_ENTRIES = 100;
/** Values of a document; one with more is not looked into by paths that search. */
const MOST_VALUES = 30_000;
/** Looks at values that all paths of one mapping may take: some 30 ms at worst, in which calls in progress wait. */
const MOST_LOOKS = 50_000;

/**
 * What the parts of a mapping are in a response's JSON, by variable; null where there is nothing. Of several matches
 * the first is taken, and of all of them a list is made where `all` asks for it. Texts, numbers and yes/no are taken as
 * they are; an object or an array as its JSON text, which a list keeps as its entries and a text can pass on. Pure and
 * bounded: what would take too long to find, and a path that is none, is null. The defaults (`otherwise`) are the
 * engine's business.
 */
export function mapResponse(mapping: readonly WantedPart[], body: unknown): Record<string, EntityValue | null> {
  const document = body as JSONValue;
  const found: [string, EntityValue | null][] = [];
  let size: DocumentSize | null | undefined;
  let looks = 0;
  for (const { variable, path, all } of mapping) {
    const read = readJsonPath(path);
    if ('problem' in read) {
      found.push([variable, null]);
      continue;
    }
    if (!read.singular) {
      size = size === undefined ? sizeOf(document, MOST_VALUES) : size;
      looks += size === null ? Infinity : read.looks(size);
    }
    const matches = read.singular || looks <= MOST_LOOKS ? read.select(document, all ? MOST_ENTRIES : 1) : [];
    found.push([variable, all ? taken(listOf(matches)) : taken(matches[0])]);
  }
  return Object.fromEntries(found);
}

/** One array that was found is the list; several things that were found make it up. */
function listOf(matches: JSONValue[]): JSONValue | undefined {
  const [only] = matches;
  return matches.length === 0 || (matches.length === 1 && Array.isArray(only)) ? only : matches;
}

function taken(value: JSONValue | undefined): EntityValue | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return value;
  const text = typeof value === 'string' ? value : jsonText(value);
  return text !== null && text.length <= LONGEST_TEXT ? text : null;
}

function jsonText(value: JSONValue): string | null {
  if (sizeOf(value, LONGEST_TEXT) === null) return null;
  try {
    return JSON.stringify(value) ?? null;
  } catch {
    // Nested deeper than can be written.
    return null;
  }
}

/** How many values a document has; null for more than `most`. */
function sizeOf(document: JSONValue, most: number): DocumentSize | null {
  const levels: number[] = [];
  let level: JSONValue[] = [document];
  let values = 0;
  while (level.length > 0) {
    levels.push(level.length);
    values += level.length;
    if (values > most) return null;
    const next: JSONValue[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      for (const entry of Object.values(value)) next.push(entry);
      if (values + next.length > most) return null;
    }
    level = next;
  }
  return { levels, values };
}
