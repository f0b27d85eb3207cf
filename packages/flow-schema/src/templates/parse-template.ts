/** A piece of a template: text as it stands, or a name whose value is put in. */
export type TemplatePart = { text: string } | { name: string };

export interface ParsedTemplate {
  parts: TemplatePart[];
  /** What stands between `{{` and `}}` and is not a name, or a `{{` that is never closed. */
  broken: string[];
}

const NAME = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;

/** Takes a template like `A table for {{ people }}` apart. Never throws; linear in its length. */
export function parseTemplate(template: string): ParsedTemplate {
  const parts: TemplatePart[] = [];
  const broken: string[] = [];
  let from = 0;
  for (;;) {
    const open = template.indexOf('{{', from);
    if (open < 0) break;
    const close = template.indexOf('}}', open + 2);
    if (close < 0) {
      broken.push(template.slice(open, open + 80));
      break;
    }
    if (open > from) parts.push({ text: template.slice(from, open) });
    const name = template.slice(open + 2, close).trim();
    if (NAME.test(name)) parts.push({ name });
    else broken.push(template.slice(open, Math.min(close + 2, open + 80)));
    from = close + 2;
  }
  const rest = template.slice(from);
  if (rest !== '' && !rest.includes('{{')) parts.push({ text: rest });
  return { parts, broken };
}

/** The names that a template uses. */
export function templateNames(template: string): string[] {
  return parseTemplate(template).parts.flatMap((part) => ('name' in part ? [part.name] : []));
}
