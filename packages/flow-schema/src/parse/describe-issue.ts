import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'yes or no',
  array: 'a list',
  object: 'a group of settings',
};

/** What is wrong with the shape, in an analyst's words, and what would mend it. `whole` names what was read. */
export function describeIssue(issue: Issue, whole = 'The flow'): { message: string; fix?: string } {
  const setting = settingName(issue.path, whole);
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = TYPES[issue.expected] ?? issue.expected;
      // zod 4 writes the received type into the message only.
      return issue.message.endsWith('received undefined')
        ? { message: `${setting} is missing.`, fix: `Give it ${wanted}.` }
        : { message: `${setting} must be ${wanted}.` };
    }
    case 'too_small':
      return { message: `${setting} ${atLeast(issue.origin, Number(issue.minimum))}.` };
    case 'too_big':
      return { message: `${setting} ${atMost(issue.origin, Number(issue.maximum))}.` };
    case 'invalid_value':
      return { message: `${setting} must be ${issue.values.map((value) => `“${String(value)}”`).join(' or ')}.` };
    case 'unrecognized_keys': {
      const unknown = issue.keys.map((key) => `“${key.slice(0, 60)}”`).join(', ');
      return { message: `${setting} has a setting that this version does not know: ${unknown}.`, fix: 'Take it out.' };
    }
    case 'invalid_union':
      return { message: `${setting} is of a kind that this version does not know.` };
    case 'invalid_format':
      return { message: `${setting} is not written as it must be.`, fix: `Allowed: ${issue.message}.` };
    default:
      return { message: `${setting} is not right: ${issue.message}.` };
  }
}

function settingName(path: PropertyKey[], whole: string): string {
  const names = path.map((part) => (typeof part === 'number' ? part + 1 : String(part)));
  const last = names.at(-1);
  if (last === undefined) return whole;
  return typeof last === 'number' ? `“${names.at(-2) ?? 'entry'}” no. ${last}` : `“${last}”`;
}

function atLeast(origin: string, least: number): string {
  if (origin === 'string') return least <= 1 ? 'must not be empty' : `must have at least ${least} characters`;
  if (origin === 'array') return least <= 1 ? 'needs at least one entry' : `needs at least ${least} entries`;
  return `must be at least ${least}`;
}

function atMost(origin: string, most: number): string {
  if (origin === 'string') return `must have at most ${most} characters`;
  return origin === 'array' ? `can have at most ${most} entries` : `must be at most ${most}`;
}
