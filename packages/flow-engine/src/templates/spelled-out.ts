import type { EntityValue } from '../events/meaning.js';
import type { EngineTexts } from '../texts/engine-texts.js';

const DIGITS = /^\+?[\d\s-]+$/;
/** Fewer digits are a number, which is not said digit by digit. */
const FEWEST = 3;

/** A code or a number as a caller says it digit by digit and a recogniser writes it, in each usual way. */
export function spelledOut(value: EntityValue, { digits }: EngineTexts): string[] {
  const text = String(value);
  const each = text.replace(/\D/g, '');
  if (!DIGITS.test(text) || each.length < FEWEST) return [];
  const ways = digits.map((words) => [...each].map((digit) => words[Number(digit)] ?? '').join(' '));
  return [...new Set(ways)];
}
