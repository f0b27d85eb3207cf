import { parseTemplate } from '@baton/flow-schema';
import { own } from '../state/own.js';
import type { EngineTexts } from '../texts/engine-texts.js';

/** The spoken form of a name, or nothing when it has no value. */
export type Lookup = (name: string) => string | undefined;

/**
 * Fills a template. A name without a value leaves no hole: the spaces around it close. After a value of exactly 1 a
 * plural is said as a singular ("1 minute").
 */
export function renderTemplate(template: string, lookup: Lookup, texts: EngineTexts): string {
  const { parts } = parseTemplate(template);
  const rendered = parts.map((part, index) => {
    if ('name' in part) return lookup(part.name) ?? '';
    const before = parts[index - 1];
    const one = before !== undefined && 'name' in before && lookup(before.name) === '1';
    return one ? singularAfterOne(part.text, texts) : part.text;
  });
  return rendered
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/ ([,.!?;:])/g, '$1')
    .trim();
}

function singularAfterOne(text: string, texts: EngineTexts): string {
  return text.replace(/^(\s+)([A-Za-z]+)/, (whole, space: string, word: string) => {
    const singular = own(texts.singular, word);
    return singular === undefined ? whole : space + singular;
  });
}
