import { parseTemplate } from './parse-template.js';

/**
 * Fills a JSON template. `fill` gives what stands in place of a name: `inString` – text that goes inside of a JSON string
 * as it stands (escaped already), else a JSON value.
 */
export function fillJsonTemplate(template: string, fill: (name: string, inString: boolean) => string): string {
  let inString = false;
  return parseTemplate(template)
    .parts.map((part) => {
      if ('name' in part) return fill(part.name, inString);
      inString = endsInString(part.text, inString);
      return part.text;
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
