/** The first wait before connecting again, and the longest, milliseconds. */
const FIRST_MS = 300;
const LONGEST_MS = 8_000;

/** @param attempts that have failed one after the other, at least 1 @returns milliseconds */
export const nextWait = (attempts: number): number => Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempts - 1, 10));
