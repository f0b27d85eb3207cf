/** Figures of one movement: times between frames, milliseconds. */
export interface FrameFigures {
  frameP50Ms: number;
  frameP95Ms: number;
}

export const movements = ['pan', 'zoom', 'drag'] as const;
export type Movement = (typeof movements)[number];

/** What was seen of one canvas at one size. `openMs`: from the navigation to the first card that is painted. */
export type CanvasSeen = Record<Movement, FrameFigures> & { openMs: number };

/** Pure: nearest-rank percentiles of the times between frames; NaN when there are none. */
export function frameFigures(deltas: readonly number[]): FrameFigures {
  const sorted = [...deltas].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
  return { frameP50Ms: at(0.5), frameP95Ms: at(0.95) };
}

/** A figure of the editor, beside what a bare canvas does; `ratio` is the first through the second. */
export interface Compared {
  value: number | null;
  unit: 'ms';
  bare: number | null;
  ratio: number | null;
}

export type SizeFigures = { openMs: Compared } & Record<Movement, Record<keyof FrameFigures, Compared>>;

/** Pure: rounded to what they are worth; null for what could not be measured. */
export function compare(editor: CanvasSeen, bare: CanvasSeen): SizeFigures {
  const of = (movement: Movement) => ({
    frameP50Ms: compared(editor[movement].frameP50Ms, bare[movement].frameP50Ms),
    frameP95Ms: compared(editor[movement].frameP95Ms, bare[movement].frameP95Ms),
  });
  return { openMs: compared(editor.openMs, bare.openMs), pan: of('pan'), zoom: of('zoom'), drag: of('drag') };
}

function compared(value: number, bare: number): Compared {
  return { value: rounded(value, 1), unit: 'ms', bare: rounded(bare, 1), ratio: rounded(value / bare, 2) };
}

const rounded = (value: number, digits: number): number | null =>
  Number.isFinite(value) ? Number(value.toFixed(digits)) : null;
