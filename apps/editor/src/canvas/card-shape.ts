import type { CardContent } from './card-content.js';

/** How large a card is, in pixels of the drawing. FlowCard.module.css draws just that: nothing has to be measured. */
export const CARD_WIDTH = 250;
const NOTE_WIDTH = 230;
const BORDER = 2;
const HEAD = 34;
const BODY_PADDING = 16;
const NAME = 20;
const LINES = 37;
const CHIP = 26;
const OUTCOMES_PADDING = 8;
export const OUTCOME = 26;
const ENTRY_Y = 17 + BORDER;
const HANDLE = 12;
const NOTE_LINE = 19;
const NOTE_PADDING = 26;
const NOTE_LETTERS = 30;
const NOTE_MOST_LINES = 14;

export const ENTRY_HANDLE = 'entry';

export interface Size {
  width: number;
  height: number;
}

export interface Rect extends Size {
  x: number;
  y: number;
}

/** A place where edges end, inside of its card; `x` and `y` are its left upper corner. */
export interface HandlePlace extends Rect {
  id: string;
  type: 'source' | 'target';
  position: 'left' | 'right';
}

export type ShapeOf = Pick<CardContent, 'nodeType' | 'title' | 'name' | 'line' | 'watches' | 'outcomes' | 'hasEntry'>;

export function cardSize(content: ShapeOf): Size {
  if (content.nodeType === 'note') return { width: NOTE_WIDTH, height: noteHeight(content) };
  const { length } = content.outcomes;
  return { width: CARD_WIDTH, height: firstOutcomeY(content) + length * OUTCOME + (length > 0 ? 4 : 0) + BORDER };
}

export function cardHandles(content: ShapeOf): HandlePlace[] {
  const entry: HandlePlace[] = content.hasEntry
    ? [{ ...around(0, ENTRY_Y), id: ENTRY_HANDLE, type: 'target', position: 'left' }]
    : [];
  const top = firstOutcomeY(content) + OUTCOME / 2;
  const exits = content.outcomes.map(({ id }, index): HandlePlace => ({
    ...around(CARD_WIDTH, top + index * OUTCOME),
    id,
    type: 'source',
    position: 'right',
  }));
  return [...entry, ...exits];
}

/** Where the rows of outcomes begin. */
function firstOutcomeY({ title, name, line, watches, outcomes }: ShapeOf): number {
  const body = (name === title ? 0 : NAME) + (line === '' ? 0 : LINES) + (watches === undefined ? 0 : CHIP);
  return BORDER + HEAD + BODY_PADDING + body + (outcomes.length > 0 ? OUTCOMES_PADDING / 2 : 0);
}

function noteHeight({ title, name, line }: ShapeOf): number {
  const lines = line.split('\n').reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / NOTE_LETTERS)), 0);
  return NOTE_PADDING + (Math.min(lines, NOTE_MOST_LINES) + (name === title ? 0 : 1)) * NOTE_LINE;
}

const around = (x: number, y: number): Rect => ({
  x: x - HANDLE / 2,
  y: y - HANDLE / 2,
  width: HANDLE,
  height: HANDLE,
});

/** The smallest rectangle around all of them; null around nothing. */
export function boundsOf(rects: readonly Rect[]): Rect | null {
  if (rects.length === 0) return null;
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.width));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.height));
  return { x, y, width: right - x, height: bottom - y };
}
