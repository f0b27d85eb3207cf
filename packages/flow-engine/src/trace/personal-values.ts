import type { CompiledFlow } from '../compile/compiled-flow.js';
import { renderJson } from '../templates/render-json.js';
import { renderHeader, renderUrl } from '../templates/render-url.js';
import { spelledOut } from '../templates/spelled-out.js';
import { spokenValue } from '../templates/spoken-value.js';
import { MASK } from '../turn/variables.js';

/** A shorter value tells nothing by itself, and would blacken whole texts. */
const SHORTEST = 2;
/** A shorter value is hidden only where it is a word of its own: "7" is not the seven of "17:30". */
const SHORTEST_INSIDE = 4;
/** More values than this are no caller's. */
const MOST = 2_000;

/** The personal values that came up in a call, in every form in which they can stand in a trace. */
export class PersonalValues {
  private readonly forms = new Set<string>();
  /** Values that were taken in, by their variable: the same ones come up at every step. */
  private readonly known = new Set<string>();
  private pattern: RegExp | null = null;

  constructor(private readonly compiled: CompiledFlow) {}

  /** `variable`: the one that it is the value of, where that is known; its type says how it is spoken. */
  add(value: unknown, variable?: string): void {
    if (Array.isArray(value)) {
      for (const part of value) this.add(part, variable);
      return;
    }
    if (typeof value !== 'string' && typeof value !== 'number') return;
    const entry = `${variable ?? ''} ${value}`;
    if (this.known.has(entry) || this.known.size >= MOST) return;
    this.known.add(entry);
    const { variables, texts } = this.compiled;
    const type = variable === undefined ? undefined : variables.get(variable)?.type;
    const types = type === undefined ? (['string', 'phone', 'date', 'time'] as const) : [type];
    const spoken = types.map((type) => spokenValue(value, type, texts));
    for (const text of [String(value), ...spoken, ...spelledOut(value, texts)]) this.addForms(text);
  }

  hideIn(text: string): string {
    if (this.forms.size === 0 || text === '') return text;
    this.pattern ??= patternOf([...this.forms]);
    return text.replace(this.pattern, MASK);
  }

  hideValue<Value>(value: Value): Value | string {
    if (typeof value === 'string') return this.hideIn(value);
    return typeof value === 'number' && this.forms.has(String(value)) ? MASK : value;
  }

  private addForms(text: string): void {
    const lookup = () => text;
    const forms = [
      text,
      renderUrl('{{ value }}', lookup),
      renderHeader('{{ value }}', lookup),
      renderJson('"{{ value }}"', lookup).slice(1, -1),
    ];
    for (const form of forms) {
      if (form.trim().length < SHORTEST || this.forms.has(form) || this.forms.size >= MOST) continue;
      this.forms.add(form);
      this.pattern = null;
    }
  }
}

/** One pass over a text, whatever the number of values; of two that overlap the longer one. */
function patternOf(forms: string[]): RegExp {
  const longestFirst = forms.sort((a, b) => b.length - a.length);
  const alternatives = longestFirst.map((form) => {
    const literal = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return form.length >= SHORTEST_INSIDE ? literal : `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`;
  });
  return new RegExp(alternatives.join('|'), 'giu');
}
