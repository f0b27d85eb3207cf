import { fillJsonTemplate } from '@baton/flow-schema';
import { type ValueLookup, valueText } from './render-url.js';

/**
 * Fills a JSON template: inside of a string a value is escaped text, outside of one it is a JSON value (`null` when it
 * has none). So `{"people": {{ people }}, "name": "{{ name }}"}` stays JSON whatever was said.
 */
export const renderJson = (template: string, lookup: ValueLookup): string =>
  fillJsonTemplate(template, (name, inString) => {
    const value = lookup(name);
    return inString ? JSON.stringify(valueText(value)).slice(1, -1) : JSON.stringify(value ?? null);
  });
