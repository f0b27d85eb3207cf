import { parseTemplate } from '@baton/flow-schema';
import type { EntityValue } from '../events/meaning.js';

/** A name's value as it is kept, a list as its entries, or nothing. */
export type ValueLookup = (name: string) => EntityValue | readonly string[] | undefined;

/** A value as text. */
export const valueText = (value: ReturnType<ValueLookup>): string =>
  Array.isArray(value) ? value.join(', ') : String(value ?? '');

/** Fills a URL's template; every value is percent-encoded, so that none can change what is asked (RFC 3986 §2.1). */
export function renderUrl(template: string, lookup: ValueLookup): string {
  return parseTemplate(template)
    .parts.map((part) => ('text' in part ? part.text : percentEncoded(valueText(lookup(part.name)))))
    .join('');
}

function percentEncoded(value: string): string {
  // A lone surrogate has no UTF-8 form, and encodeURIComponent throws on it.
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\u{fffd}')).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Fills a header's template. What could begin another header is taken out (RFC 9110 §5.5). */
export function renderHeader(template: string, lookup: ValueLookup): string {
  return parseTemplate(template)
    .parts.map((part) => ('text' in part ? part.text : valueText(lookup(part.name))))
    .join('')
    .replace(/[^\t\x20-\x7e]+/g, ' ')
    .trim();
}
