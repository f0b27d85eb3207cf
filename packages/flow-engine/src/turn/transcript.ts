import type { Turn } from './turn.js';

/** Lines that go along with a handoff. */
const LINES = 20;
const LONGEST_LINE = 500;

export function remember(turn: Turn, who: 'assistant' | 'caller', text: string): void {
  if (text === '') return;
  const line = { who, text: text.slice(0, LONGEST_LINE), at: turn.state.at };
  turn.state.transcript = [...turn.state.transcript, line].slice(-LINES);
}

/** The caller's last line held something that must not leave the call: it is kept as `text` instead. */
export function maskLastWords(turn: Turn, text: string): void {
  const line = turn.state.transcript.findLast(({ who }) => who === 'caller');
  if (line === undefined) return;
  if (turn.state.reason.words === line.text) turn.state.reason.words = null;
  line.text = text;
}
