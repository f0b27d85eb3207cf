/** Narrow, and no line breaks there (U+202F). */
const NARROW = '\u202f';

/**
 * French texts as they are set: before ; : ! ? % and inside « » stands a narrow space that does not break. The texts are
 * written with plain spaces; functions give what they return so.
 */
export function inFrenchType<Texts>(texts: Texts): Texts {
  return typed(texts) as Texts;
}

function typed(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.replace(/ (?=[;:!?%»](?![^\s.,)\]»]))/g, NARROW).replace(/« /g, `«${NARROW}`);
  }
  if (typeof value === 'function')
    return (...given: unknown[]) => typed((value as (...all: unknown[]) => unknown)(...given));
  if (Array.isArray(value)) return value.map(typed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, typed(part)]));
}
