import { parseTemplate } from '@baton/flow-schema';

/** A `{{` that is being typed into: where it begins, and what stands between it and the caret. */
export interface OpenBraces {
  from: number;
  typed: string;
}

/** The braces that the caret stands in; null when it stands in none, or behind what can be no name. */
export function openBraces(text: string, caret: number): OpenBraces | null {
  const before = text.slice(0, caret);
  const from = before.lastIndexOf('{{');
  if (from < 0) return null;
  const typed = before.slice(from + 2);
  return /^[ ]?\w*$/.test(typed) ? { from, typed: typed.trim() } : null;
}

/** The text with a name in place of what was typed in the braces, and where the caret stands then. */
export function withName(text: string, caret: number, { from }: OpenBraces, name: string) {
  // What is left of the old name goes too: the caret may have been put into the middle of it.
  const rest = text.slice(caret).replace(/^(\w*[ ]?\}\}?|\w+)/, '');
  const filled = `${text.slice(0, from)}{{ ${name} }}`;
  return { text: filled + rest, caret: filled.length };
}

export interface TemplatePiece {
  source: string;
  kind: 'text' | 'known' | 'unknown' | 'broken';
}

/** A template in the pieces that together are it, each with whether it is a name that is known. */
export function templatePieces(template: string, isKnown: (name: string) => boolean): TemplatePiece[] {
  return template
    .split(/(\{\{[^]*?(?:\}\}|$))/)
    .filter((source) => source !== '')
    .map((source): TemplatePiece => {
      if (!source.startsWith('{{')) return { source, kind: 'text' };
      const [part] = parseTemplate(source).parts;
      if (part === undefined || !('name' in part)) return { source, kind: 'broken' };
      return { source, kind: isKnown(part.name) ? 'known' : 'unknown' };
    });
}
