import { isRecord } from './diff-values.js';

/** Where in a node a prompt is said, to stand behind the node's name: `, when nobody answers the 2nd time,`. */
export function promptPlace(path: readonly (string | number)[], node: unknown): string {
  const [, list, place, step] = path;
  if (list === 'ladders' && typeof step === 'number') {
    const miss = place === 'silence' ? 'when nobody answers' : 'when an answer is not understood';
    return `, ${miss} the ${ordinal(step + 1)} time,`;
  }
  if (list === 'clarify') return ', to clarify,';
  if (list === 'news') return ', while the caller waits,';
  if (list === 'filler') return ', when the answer is slow,';
  if (list === 'cascade' && typeof place === 'number') return `, on the ${ordinal(place + 1)} way,`;
  const slots =
    list === 'slots' && isRecord(node) && isRecord(node['settings']) ? node['settings']['slots'] : undefined;
  const slot: unknown = Array.isArray(slots) && typeof place === 'number' ? slots[place] : undefined;
  return isRecord(slot) ? `, for “${String(slot['variable'])}”,` : '';
}

function ordinal(number: number): string {
  const ending = number % 100 > 10 && number % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}
