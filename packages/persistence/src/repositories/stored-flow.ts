import { createHash } from 'node:crypto';
import { canonicalJson, type FlowDefinition, parseFlow } from '@baton/flow-schema';
import { StoredFlowUnreadableError } from '../database/database-errors.js';

/** A version's name is what is in it: SHA-256 over its canonical JSON, hexadecimal. */
export function contentAddress(definition: FlowDefinition): string {
  return createHash('sha256').update(canonicalJson(definition)).digest('hex');
}

/**
 * What the database gave back, as a flow of this schema version, whichever version it was stored in.
 *
 * @param subject names the flow in the error: an id, never its content
 */
export function readFlow(stored: unknown, subject: string): FlowDefinition {
  const parsed = parseFlow(stored);
  if ('problems' in parsed) throw new StoredFlowUnreadableError(subject);
  return parsed.flow;
}
