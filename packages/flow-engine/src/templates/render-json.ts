import { parseTemplate } from '@baton/flow-schema';
import { type ValueLookup, valueText } from './render-url.js';

/**
 * Fills a JSON template: inside of a string a value is escaped text, outside of one it is a JSON value (`null` when it
 * has none). So `{"people": {{ people }}, "name": "{{ name }}"}` stays JSON whatever was said.
 */
export function renderJson(template: string, lookup: ValueLookup): string {
  let inString = false;
  return parseTemplate(template)
    .parts.map((part) => {
      if ('text' in part) {
        inString = endsInString(part.text, inString);
        return part.text;
      }
      const value = lookup(part.name);
      return inString ? JSON.stringify(valueText(value)).slice(1, -1) : JSON.stringify(value ?? null);
    })
    .join('');
}

function endsInString(text: string, begin: boolean): boolean {
  let inString = begin;
  for (let index = 0; index < text.length; index += 1) {
    if (inString && text[index] === '\\') index += 1;
    else if (text[index] === '"') inString = !inString;
  }
  return inString;
}
