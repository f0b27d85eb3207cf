import type { TraceEntry } from '@baton/flow-engine';
import type { CallRow, TraceRow } from '../system/api-client.js';
import type { HandoffArrived } from '../caller/agent-phone.js';

/** What `npm run call -- --json` prints. */
export interface CallReport {
  /** The end's label, `handed-over`, `abandoned`, or `refused` when nobody answered. */
  result: string;
  callId: string | null;
  flowVersion: string | null;
  /** Ids of the nodes, in the order in which the call came to them. */
  path: string[];
  /** Ids of the handoff rules that fired, in order. */
  rules: string[];
  said: string[];
  heard: { text: string; confidence: number }[];
  handoff: HandoffArrived | null;
  wav: string | null;
}

/** The trace's observations, of which the report is made. */
export function traceEntries(rows: TraceRow[]): TraceEntry[] {
  return rows.flatMap(({ body }) => (body.type === 'trace' ? [body.entry] : []));
}

/** Pure: what a trace says about its call. */
export function reportOf(rows: TraceRow[]): Pick<CallReport, 'path' | 'rules' | 'said' | 'heard'> {
  const entries = traceEntries(rows);
  return {
    path: entries.flatMap((entry) => (entry.kind === 'node-entered' ? [entry.nodeId] : [])),
    rules: entries.flatMap((entry) => (entry.kind === 'rule-fired' ? [entry.ruleId] : [])),
    said: rows.flatMap(({ body }) => (body.type === 'speak' ? [body.text] : [])),
    heard: rows.flatMap(({ body }) =>
      body.type === 'utterance' ? [{ text: body.text, confidence: body.confidence }] : [],
    ),
  };
}

/**
 * The handoff that came about: as it arrived at the agent's telephone; where that is another program's, as it was
 * sent. Null if no way succeeded.
 */
export function handoffOf(rows: TraceRow[], arrived: HandoffArrived[]): HandoffArrived | null {
  const bodies = rows.map(({ body }) => body);
  const ended = bodies.find((body) => body.type === 'transfer-ended' && body.outcome === 'connected');
  const transferId = ended?.type === 'transfer-ended' ? ended.transferId : undefined;
  const transfer = bodies.find((body) => body.type === 'transfer' && body.transferId === transferId);
  if (transfer?.type !== 'transfer') return null;
  const { way, destination, context } = transfer;
  const here = arrived.findLast((handoff) => handoff.way === way && handoff.context?.callId === context.callId);
  return here ?? { way, destination: destination.kind === 'queue' ? destination.queue : destination.address, context };
}

/** The flow itself brought the call to its end, be that a goodbye or a person. */
export function endedAsTheFlowSays(call: CallRow | null): boolean {
  return call?.endReason === 'flow' || call?.endReason === 'transfer';
}
