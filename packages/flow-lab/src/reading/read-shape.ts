import { describeIssue, type FlowProblem, tooBig } from '@baton/flow-schema';
import type { z } from 'zod';

/** What is wrong with something that came from outside, and where. Codes: `shape`, `too-big`, `not-json`. */
export type ReadProblem = Pick<FlowProblem, 'code' | 'path' | 'message' | 'fix'>;

/** Beyond this many, problems help nobody. */
const MOST_PROBLEMS = 50;

/**
 * Reads what came from outside by a schema, in bounded time and memory. `whole` names it in messages: "The trace".
 */
export function readShape<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  whole: string,
): { value: z.infer<Schema> } | { problems: ReadProblem[] } {
  if (tooBig(value)) {
    return { problems: [{ code: 'too-big', path: [], message: `${whole} is larger than any can be.` }] };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data };
  const problems = parsed.error.issues.slice(0, MOST_PROBLEMS).map((issue) => ({
    code: 'shape',
    path: issue.path.map((part) => (typeof part === 'number' ? part : String(part))),
    ...describeIssue(issue, whole),
  }));
  return { problems };
}
