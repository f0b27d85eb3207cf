import type { ResponseMapping } from '@baton/flow-schema';
import type { JSONValue } from 'json-p3';
import type { EntityValue } from '../events/meaning.js';
import { readJsonPath } from './json-path.js';

/** `all`: the variable is a list and takes every match; otherwise the first is taken. */
export type WantedPart = ResponseMapping & { all?: boolean };

/** Texts that are longer are no answer that a call could use. */
const LONGEST_TEXT = 10_000;
const MOST_ENTRIES = 100;
/** Values of a document; one with more is not looked into by paths that search. */
const MOST_VALUES = 100_000;
/** Values that all paths of one mapping may look at: some hundreds of milliseconds. */
const MOST_WORK = 500_000;

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
  let values: number | undefined;
  let work = 0;
  for (const { variable, path, all } of mapping) {
    const read = readJsonPath(path);
    if ('problem' in read) {
      found.push([variable, null]);
      continue;
    }
    if (!read.singular) {
      values ??= countValues(document);
      work += values * read.passes;
    }
    const matches = read.singular || work <= MOST_WORK ? read.select(document, all ? MOST_ENTRIES : 1) : [];
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
  if (countValues(value) > LONGEST_TEXT) return null;
  try {
    return JSON.stringify(value) ?? null;
  } catch {
    // Nested deeper than can be written.
    return null;
  }
}

/** How many values a document has; more than `MOST_VALUES` count as without end. */
function countValues(document: JSONValue): number {
  const left: unknown[] = [document];
  let count = 0;
  while (left.length > 0) {
    const value = left.pop();
    count += 1;
    if (count > MOST_VALUES) return Infinity;
    if (typeof value !== 'object' || value === null) continue;
    for (const entry of Object.values(value)) left.push(entry);
  }
  return count;
}
