import { parseTemplate, type TemplatePart } from '@baton/flow-schema';

/** A template taken apart. */
export interface ReadyTemplate {
  readonly parts: readonly TemplatePart[];
  readonly names: readonly string[];
}

/** The templates of a flow, each taken apart when it is first said. */
export class TemplateCache {
  private readonly known = new Map<string, ReadyTemplate>();

  get(template: string): ReadyTemplate {
    const known = this.known.get(template);
    if (known !== undefined) return known;
    const { parts } = parseTemplate(template);
    const ready = { parts, names: parts.flatMap((part) => ('name' in part ? [part.name] : [])) };
    this.known.set(template, ready);
    return ready;
  }
}
