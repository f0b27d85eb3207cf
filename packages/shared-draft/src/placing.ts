/**
 * Places for things in a new order: who still stands after those before it keeps its place, so that few are written.
 *
 * @param present the place that each has now, in the new order; undefined for a new one
 * @returns the place of each: strictly growing
 */
export function placing(present: readonly (number | undefined)[]): number[] {
  const places: number[] = [];
  let last = -Infinity;
  for (const [at, own] of present.entries()) {
    const place = own !== undefined && own > last ? own : between(last, nextAfter(present, at, last));
    // Halved too often: there is no number between two places any more.
    if (place === null) return present.map((_, index) => index + 1);
    places.push(place);
    last = place;
  }
  return places;
}

function nextAfter(present: readonly (number | undefined)[], from: number, last: number): number {
  for (let at = from + 1; at < present.length; at += 1) {
    const place = present[at];
    if (place !== undefined && place > last) return place;
  }
  return Infinity;
}

function between(last: number, next: number): number | null {
  if (last === -Infinity) return next === Infinity ? 1 : next - 1;
  if (next === Infinity) return last + 1;
  const middle = (last + next) / 2;
  return middle > last && middle < next ? middle : null;
}
