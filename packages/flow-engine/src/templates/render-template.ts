import { parseTemplate, type TemplatePart } from '@baton/flow-schema';
import { own } from '../state/own.js';
import type { EngineTexts } from '../texts/engine-texts.js';

/** The spoken form of a name, or nothing when it has no value. */
export type Lookup = (name: string) => string | undefined;

/**
 * Fills a template. A name without a value leaves no hole: the spaces around it close. After a value of exactly 1 a
 * plural is said as a singular ("1 minute").
 */
export function renderTemplate(template: string, lookup: Lookup, texts: EngineTexts): string {
  return fillTemplate(parseTemplate(template).parts, lookup, texts);
}

/** The same with a template that has been taken apart. */
export function fillTemplate(parts: readonly TemplatePart[], lookup: Lookup, texts: EngineTexts): string {
  let filled = '';
  let before: string | undefined;
  for (const part of parts) {
    if ('name' in part) {
      before = lookup(part.name) ?? '';
      filled += before;
    } else {
      if (before === '' && /^[\s,.!?;:]/.test(part.text)) filled = filled.trimEnd();
      filled += before === '1' ? singularAfterOne(part.text, texts) : part.text;
      before = undefined;
    }
  }
  return UNTIDY.test(filled) ? filled.replace(/\s+/g, ' ').trim() : filled;
}

/** Most texts are tidy, and it is quicker to see that than to tidy them. */
const UNTIDY = /[^\S ]| {2}|^ | $/;

function singularAfterOne(text: string, texts: EngineTexts): string {
  return text.replace(/^(\s+)([A-Za-z]+)/, (whole, space: string, word: string) => {
    const singular = own(texts.singular, word);
    return singular === undefined ? whole : space + singular;
  });
}
