import type { Effect, TraceEntry } from '@baton/flow-engine';
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
  /** Other systems that were asked: what they answered, or why there was no answer; both null: none was waited for. */
  requests: { nodeId: string; method: string; url: string; status: number | null; failure: string | null }[];
  /** Call backs that were to be booked; a number that is personal is masked. */
  callbacks: { queue: string; number: string; booked: boolean }[];
  /** Messages that were recorded; a caller who hangs up during one leaves it too, and how long it is is not told here. */
  messages: { queue: string; spokenMs: number | null }[];
  handoff: HandoffArrived | null;
  wav: string | null;
}

/** The trace's observations, of which the report is made. */
export function traceEntries(rows: TraceRow[]): TraceEntry[] {
  return rows.flatMap(({ body }) => (body.type === 'trace' ? [body.entry] : []));
}

/** Pure: what a trace says about its call. */
export function reportOf(rows: TraceRow[]): Omit<CallReport, 'result' | 'callId' | 'flowVersion' | 'handoff' | 'wav'> {
  const bodies = rows.map(({ body }) => body);
  const entries = traceEntries(rows);
  return {
    path: entries.flatMap((entry) => (entry.kind === 'node-entered' ? [entry.nodeId] : [])),
    rules: entries.flatMap((entry) => (entry.kind === 'rule-fired' ? [entry.ruleId] : [])),
    said: rows.flatMap(({ body }) => (body.type === 'speak' ? [body.text] : [])),
    heard: rows.flatMap(({ body }) =>
      body.type === 'utterance' ? [{ text: body.text, confidence: body.confidence }] : [],
    ),
    requests: requestsIn(bodies),
    callbacks: callbacksIn(bodies),
    messages: messagesIn(bodies),
  };
}

function requestsIn(bodies: TraceRow['body'][]): CallReport['requests'] {
  return bodies.flatMap((asked) => {
    if (asked.type !== 'send-request') return [];
    const { requestId, nodeId, method, url } = asked;
    const answer = bodies.find((body) => body.type === 'request-answered' && body.requestId === requestId);
    const { status, failure } = answer?.type === 'request-answered' ? answer : { status: null, failure: null };
    return [{ nodeId, method, url, status, failure }];
  });
}

function callbacksIn(bodies: TraceRow['body'][]): CallReport['callbacks'] {
  return bodies.flatMap((asked) => {
    if (asked.type !== 'book-callback') return [];
    const { requestId, queue, number } = asked;
    const booked = bodies.some(
      (body) => body.type === 'callback-answered' && body.requestId === requestId && body.booked,
    );
    return [{ queue, number, booked }];
  });
}

function messagesIn(bodies: TraceRow['body'][]): CallReport['messages'] {
  return bodies.flatMap((asked) => {
    if (asked.type !== 'record-message') return [];
    const { recordingId, queue } = asked;
    const ended = bodies.find((body) => body.type === 'message-recorded' && body.recordingId === recordingId);
    return [{ queue, spokenMs: ended?.type === 'message-recorded' ? ended.spokenMs : null }];
  });
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
  const here = arrived.findLast(
    (handoff) => (handoff.way === 'refer') === (way === 'refer') && handoff.context?.callId === context.callId,
  );
  return here ? { ...here, way } : { way, destination: nameOf(destination), context };
}

/** Pure: where a handoff went, as one reads it. */
function nameOf(destination: Extract<Effect, { type: 'transfer' }>['destination']): string {
  switch (destination.kind) {
    case 'queue':
      return destination.queue;
    case 'sip':
      return destination.address;
    case 'tel':
      return destination.number;
  }
}

/** The flow itself brought the call to its end, be that a goodbye or a person. */
export function endedAsTheFlowSays(call: CallRow | null): boolean {
  return call?.endReason === 'flow' || call?.endReason === 'transfer';
}
