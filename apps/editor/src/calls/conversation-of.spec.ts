import { describe, expect, it } from '@jest/globals';
import type { Effect, EngineEvent } from '@baton/flow-engine';
import { NO_MEANING } from '@baton/flow-engine';
import type { TraceRow } from '../api/api-types.js';
import { texts } from '../texts.js';
import { conversationOf } from './conversation-of.js';

const event = (seq: number, body: EngineEvent): TraceRow => ({ seq, at: body.at, kind: 'event', body });
const effect = (seq: number, body: Effect): TraceRow => ({ seq, at: 0, kind: 'effect', body });

const speak = (seq: number, promptId: string, text: string): TraceRow =>
  effect(seq, {
    type: 'speak',
    promptId,
    nodeId: 'greet',
    text,
    tone: 'neutral',
    language: 'en-GB',
    voice: 'slt',
    bargeInByVoice: true,
    bargeInByKey: true,
  });

const utterance = (seq: number, at: number, text: string): TraceRow =>
  event(seq, {
    type: 'utterance',
    at,
    listenId: 'listen-1',
    text,
    confidence: 0.834,
    accepted: 'take',
    meaning: NO_MEANING,
    durationMs: 900,
  });

describe('the conversation of a call', () => {
  it('tells who said what, in the order of the trace', () => {
    const lines = conversationOf([utterance(3, 2_400, 'a table for four'), speak(2, 'prompt-1', 'Hello.')]);
    expect(lines.map(({ kind, text }) => [kind, text])).toEqual([
      ['assistant', 'Hello.'],
      ['caller', 'a table for four'],
    ]);
    expect(lines[1]?.detail).toBe(texts.calls.confidence(83));
  });

  it('gives what the engine does the time of the event that caused it', () => {
    const lines = conversationOf([utterance(1, 2_400, 'hi'), speak(2, 'prompt-2', 'Good to hear you.')]);
    expect(lines[1]?.atMs).toBe(2_400);
  });

  it('calls a card that nobody has named what its type is called', () => {
    const enters = (nodeType: string, label: string) =>
      effect(1, { type: 'trace', entry: { kind: 'node-entered', nodeId: 'check-1', nodeType, label } });
    const words = (row: TraceRow) => conversationOf([row])[0]?.text;
    expect(words(enters('check', 'Open?'))).toBe('Open?');
    expect(words(enters('check', ''))).toBe(texts.nodes.check.title);
    expect(words(enters('constructor', ''))).toBe('constructor');
  });

  it('marks what the caller spoke over', () => {
    const lines = conversationOf([
      speak(1, 'prompt-1', 'We are open from'),
      event(2, { type: 'prompt-ended', at: 800, promptId: 'prompt-1', reason: 'barge-in', playedMs: 700 }),
    ]);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.detail).toBe(texts.calls.interrupted);
  });

  it('shows a row once, however often it was delivered', () => {
    expect(conversationOf([speak(1, 'prompt-1', 'Hello.'), speak(1, 'prompt-1', 'Hello.')])).toHaveLength(1);
  });

  it('names the rule that stepped in, and those that would have', () => {
    const [line] = conversationOf([
      effect(1, {
        type: 'trace',
        entry: {
          kind: 'rule-fired',
          ruleId: 'rule-2',
          label: 'Wants a person',
          trigger: 'asks-for-person',
          beaten: ['Silence'],
          builtIn: false,
        },
      }),
    ]);
    expect(line).toMatchObject({ kind: 'rule', text: 'Rule: Wants a person' });
    expect(line?.detail).toContain('Silence');
  });

  it('says so when speech could not be recognised', () => {
    expect(conversationOf([utterance(1, 10, ' ')])[0]?.text).toBe(texts.calls.nothingHeard);
  });

  it('leaves out what only machines care about', () => {
    const rows = [
      effect(1, { type: 'start-timer', timerId: 'timer-1', ms: 10 }),
      effect(2, { type: 'stop-listening' }),
      event(3, { type: 'timer', at: 10, timerId: 'timer-1' }),
    ];
    expect(conversationOf(rows)).toEqual([]);
  });
});
