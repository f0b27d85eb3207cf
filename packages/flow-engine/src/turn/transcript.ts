import { withLast } from '../state/with-last.js';
import type { Turn } from './turn.js';

/** Lines that go along with a handoff. */
const LINES = 20;
const LONGEST_LINE = 500;

export function remember(turn: Turn, who: 'assistant' | 'caller', text: string): void {
  if (text === '') return;
  const line = { who, text: text.slice(0, LONGEST_LINE), at: turn.state.at };
  turn.state.transcript = withLast(turn.state.transcript, line, LINES);
}

/** The caller's last line held something that must not leave the call: it is kept as `text` instead. */
export function maskLastWords(turn: Turn, text: string): void {
  const { transcript, reason } = turn.state;
  const index = transcript.findLastIndex(({ who }) => who === 'caller');
  const line = transcript[index];
  if (line === undefined) return;
  if (reason.words === line.text) turn.state.reason = { ...reason, words: null };
  turn.state.transcript = transcript.with(index, { ...line, text });
}
