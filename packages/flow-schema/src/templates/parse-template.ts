/** A piece of a template: text as it stands, or a name whose value is put in. */
export type TemplatePart = { text: string } | { name: string };

export interface ParsedTemplate {
  parts: TemplatePart[];
  /** What stands between `{{` and `}}` and is not a name, or a `{{` that is never closed. */
  broken: string[];
}

const NAME = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;

/** As it was written: text, a name in its braces, or braces around what is no name. */
type Piece = { source: string } & ({ text: string } | { name: string } | { broken: string });

/** Takes a template apart into pieces that together are the template. Linear in its length. */
function* piecesOf(template: string): Generator<Piece> {
  let from = 0;
  for (;;) {
    const open = template.indexOf('{{', from);
    const close = open < 0 ? -1 : template.indexOf('}}', open + 2);
    const before = template.slice(from, open < 0 ? undefined : open);
    if (before !== '') yield { source: before, text: before };
    if (open < 0) return;
    const source = template.slice(open, close < 0 ? undefined : close + 2);
    const name = source.slice(2, -2).trim();
    yield close >= 0 && NAME.test(name) ? { source, name } : { source, broken: source.slice(0, 80) };
    if (close < 0) return;
    from = close + 2;
  }
}

/** Takes a template like `A table for {{ people }}` apart. Never throws; linear in its length. */
export function parseTemplate(template: string): ParsedTemplate {
  const parts: TemplatePart[] = [];
  const broken: string[] = [];
  for (const piece of piecesOf(template)) {
    if ('broken' in piece) broken.push(piece.broken);
    else parts.push('name' in piece ? { name: piece.name } : { text: piece.text });
  }
  return { parts, broken };
}

/** The names that a template uses. */
export function templateNames(template: string): string[] {
  // Most prompts name nothing.
  if (!template.includes('{{')) return [];
  return parseTemplate(template).parts.flatMap((part) => ('name' in part ? [part.name] : []));
}

/** The template with its names replaced; everything else stays as it was written. */
export function renameInTemplate(template: string, rename: (name: string) => string): string {
  if (!template.includes('{{')) return template;
  return [...piecesOf(template)]
    .map((piece) => ('name' in piece ? `{{ ${rename(piece.name)} }}` : piece.source))
    .join('');
}
