/** Which half of the day a speaker named; null if none. */
export type DayPart = 'morning' | 'later' | null;

/** Half past seven, in minutes: from then to noon it is morning where nobody speaks of evenings. */
const OFFICES_OPEN = 7 * 60 + 30;

/** `HH:MM`. */
export const clock = (hour: number, minute: number): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

/**
 * The hour 0…23 of an hour as it was said. From 1 to 11 it is after noon unless something says otherwise: who phones to
 * book says "seven" and means the evening. Where a flow has no evenings, half past seven to noon is the morning: who
 * says "nine" to a surgery means that.
 */
export function hourOfDay(hour: number, minute: number, part: DayPart, evenings: boolean): number {
  if (hour === 0 || hour > 12) return hour;
  const morning = !evenings && part === null && hour < 12 && hour * 60 + minute >= OFFICES_OPEN;
  if (morning) return hour;
  if (part === 'morning') return hour === 12 ? 0 : hour;
  return hour === 12 ? 12 : hour + 12;
}

/** A time some minutes after `HH:MM`; null if that is none. */
export function timeAfter(now: string, minutes: number): string | null {
  const parts = /^(\d{2}):(\d{2})$/.exec(now);
  if (!parts) return null;
  const later = (Number(parts[1]) * 60 + Number(parts[2]) + minutes) % (24 * 60);
  return clock(Math.floor(later / 60), later % 60);
}
