import { type CallTrace, callTraceSchema } from '@baton/flow-engine';
import { type ReadProblem, readShape } from '../reading/read-shape.js';

/** Characters of one trace as JSON; the longest call of the largest flow stays far below. */
const LONGEST_LINE = 32_000_000;

export type ReadTrace = { trace: CallTrace } | { problems: ReadProblem[] };

/** Reads the trace of a call. It never throws, and takes bounded time on garbage. */
export function readTrace(value: unknown): ReadTrace {
  const read = readShape(callTraceSchema, value, 'The trace');
  return 'value' in read ? { trace: read.value } : read;
}

/** Reads one line of a JSON Lines file of traces. */
export function readTraceLine(line: string): ReadTrace {
  if (line.length > LONGEST_LINE) return refused('too-big', 'This line is longer than any trace.');
  try {
    return readTrace(JSON.parse(line));
  } catch {
    return refused('not-json', 'This line is no JSON.');
  }
}

/** Reads JSON Lines: one trace a line, empty lines aside. `line` counts from 1. */
export function* readTraceLines(text: string): Generator<{ line: number } & ReadTrace> {
  let number = 0;
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end < 0 ? text.length : end).trim();
    from = end < 0 ? text.length : end + 1;
    number += 1;
    if (line !== '') yield { line: number, ...readTraceLine(line) };
  }
}

function refused(code: string, message: string): ReadTrace {
  return { problems: [{ code, path: [], message }] };
}
