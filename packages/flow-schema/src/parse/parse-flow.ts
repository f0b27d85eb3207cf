import type { z } from 'zod';
import { type FlowDefinition, flowDefinitionSchema } from '../flow-definition.js';
import { migrateFlow } from '../migrations/migrate-flow.js';
import type { FlowProblem } from '../validate/flow-problem.js';
import { describeIssue } from './describe-issue.js';
import { tooBig } from './too-big.js';

/** A problem beyond this many helps nobody. */
const MOST_PROBLEMS = 500;

export type ParsedFlow = { flow: FlowDefinition } | { problems: FlowProblem[] };

/**
 * Reads a flow from JSON, of this or an older schema version. What has not the shape of a flow comes back as problems
 * (codes `shape`, `newer-schema`, `too-big`); it never throws, and takes bounded time on garbage. Whether a flow of
 * the right shape makes sense, `validateFlow` says.
 */
export function parseFlow(value: unknown): ParsedFlow {
  if (tooBig(value)) {
    return refused('too-big', 'This is larger than any flow can be.', 'Split the flow into smaller ones.');
  }
  const migrated = migrateFlow(value);
  if ('newer' in migrated) {
    const message = `This flow was made with a newer version (schema ${migrated.newer}).`;
    return refused('newer-schema', message, 'Update Baton, then open it again.', ['schemaVersion']);
  }
  const parsed = flowDefinitionSchema.safeParse(migrated.definition);
  if (parsed.success) return { flow: parsed.data };
  const issues = parsed.error.issues.slice(0, MOST_PROBLEMS);
  return { problems: issues.map((issue) => toProblem(issue, migrated.definition)) };
}

function toProblem(issue: z.core.$ZodIssue, value: unknown): FlowProblem {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const nodeId = nodeIdAt(path, value);
  return {
    code: 'shape',
    severity: 'error',
    path,
    ...(nodeId === undefined ? {} : { nodeId }),
    ...describeIssue(issue),
  };
}

/** The id of the node that a path leads into, when the node has one. */
function nodeIdAt(path: readonly (string | number)[], value: unknown): string | undefined {
  const [list, index] = path;
  if (list !== 'nodes' || typeof index !== 'number') return undefined;
  const nodes = (value as { nodes?: unknown }).nodes;
  const node: unknown = Array.isArray(nodes) ? nodes[index] : undefined;
  const id = typeof node === 'object' && node !== null && 'id' in node ? node.id : undefined;
  return typeof id === 'string' ? id.slice(0, 64) : undefined;
}

function refused(code: string, message: string, fix: string, path: string[] = []): ParsedFlow {
  return { problems: [{ code, severity: 'error', path, message, fix }] };
}
