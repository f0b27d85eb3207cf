import type { Effect, EngineEvent, TraceEntry } from '@baton/flow-engine';
import type { NodeType } from '@baton/flow-schema';
import type { TraceRow } from '../api/api-types.js';
import { resultWords } from './result-words.js';
import { destinationWords } from '../node-forms/words.js';
import { texts } from '../texts.js';

/** How a line of the timeline is drawn. */
export type LineKind = 'assistant' | 'caller' | 'place' | 'rule' | 'missed' | 'fact' | 'transfer' | 'ended';

/** One line of what happened in a call; `atMs` since the call was answered. */
export interface ConversationLine {
  seq: number;
  atMs: number;
  kind: LineKind;
  text: string;
  /** A remark in small letters. */
  detail?: string;
}

type Said = Omit<ConversationLine, 'seq' | 'atMs'>;

/**
 * A call's trace as a conversation that anyone can read: who said what, which part of the flow was reached, which
 * rule stepped in. Rows that only machines care about are left out. Rows may come in any order and twice.
 */
export function conversationOf(rows: readonly TraceRow[]): ConversationLine[] {
  const bySeq = new Map(rows.map((row) => [row.seq, row]));
  const ordered = [...bySeq.values()].sort((one, other) => one.seq - other.seq);
  const interrupted = interruptedPrompts(ordered);
  let atMs = 0;
  return ordered.flatMap((row) => {
    // Effects happen at the moment of the event that caused them.
    if (row.kind === 'event') atMs = row.body.at;
    const said = row.kind === 'event' ? ofEvent(row.body) : ofEffect(row.body, interrupted);
    return said === null ? [] : [{ seq: row.seq, atMs, ...said }];
  });
}

function interruptedPrompts(rows: readonly TraceRow[]): ReadonlySet<string> {
  const prompts = new Set<string>();
  for (const row of rows) {
    const cut = row.kind === 'event' && row.body.type === 'prompt-ended' && row.body.reason === 'barge-in';
    if (cut && row.body.type === 'prompt-ended') prompts.add(row.body.promptId);
  }
  return prompts;
}

function ofEvent(event: EngineEvent): Said | null {
  const words = texts.calls;
  switch (event.type) {
    case 'call-answered':
      return { kind: 'fact', text: words.answered };
    case 'utterance':
      return heard(event.text, event.confidence);
    case 'keys':
      return event.keys === '' ? null : { kind: 'caller', text: words.pressed(event.keys) };
    case 'queue-answered':
      return {
        kind: 'fact',
        text: words.queue[event.queue.status],
        ...waitDetail(event.queue.estimatedWaitMs),
      };
    case 'request-answered':
      return event.failure === null && event.status !== null
        ? { kind: 'fact', text: words.requestAnswered(event.status) }
        : { kind: 'missed', text: words.requestFailed[event.failure ?? 'network'] };
    case 'callback-answered':
      return { kind: 'fact', text: event.booked ? words.callbackBooked : words.callbackRefused };
    case 'message-recorded':
      return { kind: 'fact', text: event.spokenMs > 0 ? words.messageLeft : words.messageNotLeft };
    case 'transfer-progress':
      if (event.stage === 'trying') return null;
      return { kind: 'transfer', text: event.stage === 'ringing' ? words.transferRinging : words.transferAnswered };
    case 'transfer-ended':
      return { kind: 'transfer', text: words.transferEnded[event.outcome], ...sipDetail(event.sipStatus) };
    case 'caller-returned':
      return { kind: 'transfer', text: words.returned };
    case 'failure':
      return { kind: 'missed', text: words.failure(event.detail || texts.failures[event.kind]) };
    case 'hung-up':
      return { kind: 'ended', text: words.hungUpBy[event.cause] };
    default:
      return null;
  }
}

function ofEffect(effect: Effect, interrupted: ReadonlySet<string>): Said | null {
  const words = texts.calls;
  switch (effect.type) {
    case 'speak':
      return {
        kind: 'assistant',
        text: effect.text,
        ...(interrupted.has(effect.promptId) ? { detail: words.interrupted } : {}),
      };
    case 'send-request':
      return { kind: 'fact', text: words.requestSent(effect.method) };
    case 'transfer':
      return {
        kind: 'transfer',
        text: words.transfer[effect.way],
        detail: destinationWords(effect.destination),
      };
    case 'hang-up':
      return { kind: 'ended', text: words.hungUp(resultWords(effect.result)) };
    case 'trace':
      return ofTrace(effect.entry);
    default:
      return null;
  }
}

/** A card that nobody has named is called what its type is called; an older trace may have a type that is gone. */
const typeWords = (type: string): string =>
  Object.hasOwn(texts.nodes, type) ? texts.nodes[type as NodeType].title : type;

function ofTrace(entry: TraceEntry): Said | null {
  const words = texts.calls;
  switch (entry.kind) {
    case 'node-entered':
      return { kind: 'place', text: entry.label || typeWords(entry.nodeType) };
    case 'rule-fired':
      return { kind: 'rule', text: words.ruleFired(entry.label || entry.ruleId), ...ruleDetail(entry) };
    case 'variable-set':
      return {
        kind: 'fact',
        text: entry.value === null ? words.forgotten(entry.name) : words.remembered(entry.name, String(entry.value)),
      };
    case 'not-understood':
      return { kind: 'missed', text: words.notUnderstood };
    case 'silence':
      return { kind: 'missed', text: words.silence };
    case 'clarified':
      return { kind: 'fact', text: words.clarified(entry.topic) };
    case 'care-marked':
      return { kind: 'rule', text: words.care[entry.care] };
    default:
      return null;
  }
}

function heard(text: string, confidence: number): Said {
  const detail = texts.calls.confidence(Math.round(confidence * 100));
  return text.trim() === '' ? { kind: 'caller', text: texts.calls.nothingHeard } : { kind: 'caller', text, detail };
}

function ruleDetail(rule: Extract<TraceEntry, { kind: 'rule-fired' }>): { detail?: string } {
  const parts = [
    ...(rule.builtIn ? [texts.calls.ruleBuiltIn] : []),
    ...(rule.beaten.length > 0 ? [texts.calls.ruleBeaten(rule.beaten.join(', '))] : []),
  ];
  return parts.length === 0 ? {} : { detail: parts.join('; ') };
}

function waitDetail(estimatedWaitMs: number | null): { detail?: string } {
  return estimatedWaitMs === null || estimatedWaitMs === 0
    ? {}
    : { detail: texts.calls.queueWait(Math.ceil(estimatedWaitMs / 60_000)) };
}

const sipDetail = (sipStatus: number | null): { detail?: string } =>
  sipStatus === null ? {} : { detail: `SIP ${sipStatus}` };
