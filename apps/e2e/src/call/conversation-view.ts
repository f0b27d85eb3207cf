import type { TraceEntry } from '@baton/flow-engine';
import type { TraceRow } from '../system/api-client.js';

/** Who does something, what, and when in the call. */
export interface ConversationLine {
  atMs: number;
  who: string;
  text: string;
}

/** Pure: what one row of the trace means to somebody who follows the conversation; nothing if it means nothing. */
export function conversationLine({ at, body }: TraceRow): ConversationLine | undefined {
  const text = textOf(body);
  return text && { atMs: at, ...text };
}

function textOf(body: TraceRow['body']): Omit<ConversationLine, 'atMs'> | undefined {
  switch (body.type) {
    case 'speak':
      return { who: 'assistant', text: body.text };
    case 'utterance': {
      const heard = body.text ? `“${body.text}”` : 'nothing that could be said here';
      return { who: 'heard', text: `${heard} (${body.confidence.toFixed(2)}, ${body.accepted})` };
    }
    case 'keys':
      return { who: 'heard', text: `key ${body.keys}` };
    case 'no-input':
      return { who: 'heard', text: 'silence' };
    case 'queue-answered':
      return { who: 'queue', text: body.queue.status };
    case 'send-request':
      return { who: 'request', text: `${body.method} ${body.url}` };
    case 'request-answered':
      return { who: 'request', text: body.failure ?? `status ${body.status ?? 'unknown'}` };
    case 'book-callback':
      return { who: 'callback', text: `${body.queue} is to call ${body.number}${wantedAt(body.wanted)}` };
    case 'callback-answered':
      return { who: 'callback', text: body.booked ? 'booked' : 'refused' };
    case 'record-message':
      return { who: 'message', text: `is recorded for ${body.queue}` };
    case 'message-recorded':
      return { who: 'message', text: `${(body.spokenMs / 1_000).toFixed(1)} s of speech (ended by ${body.reason})` };
    case 'transfer':
      return { who: 'handoff', text: `tries ${body.way}${body.whisper ? `, whispers “${body.whisper.text}”` : ''}` };
    case 'transfer-progress':
      return { who: 'handoff', text: `${body.stage} (${body.sipStatus})` };
    case 'transfer-ended':
      return { who: 'handoff', text: `${body.outcome}${body.sipStatus ? ` (${body.sipStatus})` : ''}` };
    case 'caller-returned':
      return { who: 'handoff', text: 'the agent hung up' };
    case 'failure':
      return { who: 'failure', text: body.kind };
    case 'hang-up':
      return { who: 'end', text: body.result };
    case 'trace':
      return entryOf(body.entry);
    default:
      return undefined;
  }
}

function wantedAt(wanted: Extract<TraceRow['body'], { type: 'book-callback' }>['wanted']): string {
  const when = [wanted?.date, wanted?.time].filter((part) => part).join(' at ');
  return when === '' ? ' as soon as somebody is free' : ` ${when}`;
}

function entryOf(entry: TraceEntry): Omit<ConversationLine, 'atMs'> | undefined {
  switch (entry.kind) {
    case 'node-entered':
      return { who: 'node', text: `${entry.nodeId}${entry.label ? ` – ${entry.label}` : ''}` };
    case 'rule-fired':
      return { who: 'rule', text: `${entry.ruleId} – ${entry.label} (${entry.trigger})` };
    case 'variable-set':
      return { who: 'noted', text: `${entry.name} = ${entry.value}` };
    case 'clarified':
      return { who: 'clarifies', text: entry.topic };
    case 'care-marked':
      return { who: 'care', text: entry.care };
    default:
      return undefined;
  }
}

/** ` 12.3 s  assistant  Hello …` */
export function printLine({ atMs, who, text }: ConversationLine): string {
  return `${(atMs / 1_000).toFixed(1).padStart(6)} s  ${who.padEnd(10)} ${text}`;
}
