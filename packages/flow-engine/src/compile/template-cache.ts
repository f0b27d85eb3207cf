import { parseTemplate, type TemplatePart } from '@baton/flow-schema';
import { fillTemplate } from '../templates/render-template.js';
import type { EngineTexts } from '../texts/engine-texts.js';

/** A template taken apart. */
export interface ReadyTemplate {
  readonly parts: readonly TemplatePart[];
  readonly names: readonly string[];
  /** What it says, where it has no names. */
  readonly constant: string | null;
}

/** The templates of a flow, each taken apart when it is first said. */
export class TemplateCache {
  private readonly known = new Map<string, ReadyTemplate>();

  constructor(private readonly texts: EngineTexts) {}

  get(template: string): ReadyTemplate {
    const known = this.known.get(template);
    if (known !== undefined) return known;
    const { parts } = parseTemplate(template);
    const names = parts.flatMap((part) => ('name' in part ? [part.name] : []));
    const constant = names.length === 0 ? fillTemplate(parts, () => undefined, this.texts) : null;
    const ready = { parts, names, constant };
    this.known.set(template, ready);
    return ready;
  }
}
