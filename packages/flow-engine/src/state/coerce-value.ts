import type { Variable } from '@baton/flow-schema';
import type { EntityValue } from '../events/meaning.js';
import { keptList } from './kept-list.js';

/** A text that doubles at every visit of a node must not grow for ever. */
const LONGEST_TEXT = 10_000;

/** A value as a variable of this type keeps it; null when it cannot. */
export function coerceValue(value: unknown, type: Variable['type']): EntityValue | null {
  const plain = typeof value === 'bigint' ? Number(value) : value;
  if (type === 'list') return plain === null || plain === undefined ? null : keptList(plain);
  if (typeof plain === 'number' && !Number.isFinite(plain)) return null;
  if (typeof plain !== 'string' && typeof plain !== 'number' && typeof plain !== 'boolean') return null;
  if (type === 'number') {
    const number = typeof plain === 'string' && plain.trim() === '' ? NaN : Number(plain);
    return typeof plain === 'boolean' || !Number.isFinite(number) ? null : number;
  }
  if (type === 'boolean') {
    if (typeof plain === 'boolean') return plain;
    return plain === 'yes' || plain === 'true' ? true : plain === 'no' || plain === 'false' ? false : null;
  }
  if (typeof plain === 'boolean') return plain ? 'yes' : 'no';
  const text = String(plain);
  return text.length <= LONGEST_TEXT ? text : null;
}
