import { grammarLimits, type RecognitionGrammar } from '@baton/speech';
import { z } from 'zod';

/** Rules inside of it are looked at by `validateGrammar`; this is the shape without what stands in the rules. */
const outline = z.strictObject({
  id: z.string().min(1).max(200),
  rules: z.array(z.strictObject({ name: z.string().max(200), alternatives: z.array(z.unknown()) })).max(2_000),
  root: z.string().max(200),
  hints: z.array(z.string().max(1_000)).max(50_000),
  generalise: z.boolean().optional(),
});

/**
 * A grammar from outside; null where it has not the shape of one. No deeper than a grammar may be, so that no nesting
 * takes the thread's stack; whether its rules hold is asked of `validateGrammar`.
 */
export function readGrammar(value: unknown): RecognitionGrammar | null {
  const parsed = outline.safeParse(value);
  if (!parsed.success) return null;
  const whole = parsed.data.rules.every(({ alternatives }) => alternatives.every((each) => isAlternative(each, 0)));
  return whole ? (value as RecognitionGrammar) : null;
}

function isAlternative(value: unknown, depth: number): boolean {
  if (!isObject(value) || !Object.keys(value).every((key) => key === 'tokens' || key === 'weight')) return false;
  const { tokens, weight } = value;
  return (weight === undefined || typeof weight === 'number') && isSequence(tokens, depth);
}

const isSequence = (value: unknown, depth: number): boolean =>
  Array.isArray(value) && depth <= grammarLimits.depth && value.every((token: unknown) => isToken(token, depth + 1));

function isToken(token: unknown, depth: number): boolean {
  if (typeof token === 'string') return token.length <= 100;
  if (!isObject(token)) return false;
  const keys = Object.keys(token).sort().join();
  if (keys === 'rule') return typeof token['rule'] === 'string';
  if (keys === 'optional') return isSequence(token['optional'], depth);
  if (keys === 'oneOf') {
    const { oneOf } = token;
    return Array.isArray(oneOf) && oneOf.every((each: unknown) => isAlternative(each, depth));
  }
  return (
    keys === 'max,min,repeat' &&
    typeof token['min'] === 'number' &&
    typeof token['max'] === 'number' &&
    isSequence(token['repeat'], depth)
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
