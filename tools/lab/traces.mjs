import { readTraceLine } from '@baton/flow-lab';
import { InputError } from './input-error.mjs';
import { lineBatches } from './lines.mjs';

/** @typedef {{ line: number, message: string }} BadLine */

/** Bad lines that are told of. */
const MOST_TOLD = 10;

/**
 * Reads one line; what is wrong with it comes back in words.
 *
 * @param {{ line: number, text: string | null }} line
 * @returns {{ trace: import('@baton/flow-engine').CallTrace } | { bad: BadLine }}
 */
export function readLine({ line, text }) {
  if (text === null) return { bad: { line, message: 'This line is longer than any trace.' } };
  const read = readTraceLine(text);
  if ('trace' in read) return { trace: read.trace };
  const [problem] = read.problems;
  const where = problem?.path.length ? ` (${problem.path.join('.')})` : '';
  return { bad: { line, message: `${problem?.message ?? 'This is no trace.'}${where}` } };
}

/**
 * Every trace of a file.
 *
 * @param {string} file
 * @returns {AsyncGenerator<import('@baton/flow-engine').CallTrace>}
 * @throws {InputError} after the last one, when lines are no traces
 */
export async function* tracesIn(file) {
  /** @type {BadLine[]} */
  const bad = [];
  for await (const batch of lineBatches(file)) {
    for (const line of batch) {
      const read = readLine(line);
      if ('trace' in read) yield read.trace;
      else bad.push(read.bad);
    }
  }
  refuseBadLines(file, bad);
}

/** @param {string} file @param {BadLine[]} bad */
export function refuseBadLines(file, bad) {
  if (bad.length === 0) return;
  const told = bad.slice(0, MOST_TOLD).map(({ line, message }) => `  line ${line}: ${message}`);
  if (bad.length > MOST_TOLD) told.push(`  … and ${bad.length - MOST_TOLD} more`);
  throw new InputError(`${bad.length} lines of ${file} are no traces:\n${told.join('\n')}`);
}
