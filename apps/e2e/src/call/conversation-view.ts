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
    case 'transfer':
      return { who: 'handoff', text: `tries ${body.way}` };
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
