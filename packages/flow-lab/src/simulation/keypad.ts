import type { Listening } from './world.js';

/** One key of an answer: the whole answer once there is one, otherwise the digits so far. As the runtime's keypad. */
export function pressKey({ request, digits }: Listening, key: string): { answer: string } | { digits: string } {
  const { immediate, maxDigits, endKey } = request.keypad;
  if (digits === '' && immediate.includes(key)) return { answer: key };
  if (maxDigits === 0) return { answer: key };
  if (key === endKey) return { answer: digits };
  const more = digits + key;
  return more.length >= maxDigits ? { answer: more } : { digits: more };
}
