import type { BuiltInName, FlowDefinition, Variable } from '@baton/flow-schema';
import type { EntityValue } from '../events/meaning.js';
import { textsOf } from '../texts/texts-of.js';
import { renderTemplate } from './render-template.js';
import { spokenValue } from './spoken-value.js';

/** A value that a variable of each type could have. */
const examples: Readonly<Record<Exclude<Variable['type'], 'string'>, EntityValue>> = {
  number: 4,
  boolean: true,
  date: '2026-11-27',
  time: '19:30',
  phone: '+441632960000',
  list: '["2026-11-27","2026-11-28"]',
};

const builtIn: Readonly<Partial<Record<BuiltInName, { value: string; type: Variable['type'] }>>> = {
  caller: { value: '+441632960000', type: 'phone' },
  dialled: { value: '100', type: 'phone' },
  now: { value: '10:00', type: 'time' },
  today: { value: '2026-11-27', type: 'date' },
};

/**
 * A prompt as a caller could hear it: each `{{ name }}` is said as a value of its variable's type would be in a call, in
 * the flow's language. A text is said by what its variable is called; what the flow does not know is left out.
 */
export function spokenExample(
  template: string,
  { language, variables }: Pick<FlowDefinition, 'language' | 'variables'>,
): string {
  const texts = textsOf(language);
  const spoken = (name: string): string | undefined => {
    const variable = variables.find((candidate) => candidate.name === name);
    if (variable?.type === 'string') return variable.label ?? name.replaceAll('_', ' ');
    if (variable !== undefined) return spokenValue(examples[variable.type], variable.type, texts);
    const always = Object.hasOwn(builtIn, name) ? builtIn[name as BuiltInName] : undefined;
    return always === undefined ? undefined : spokenValue(always.value, always.type, texts);
  };
  return renderTemplate(template, spoken, texts);
}
