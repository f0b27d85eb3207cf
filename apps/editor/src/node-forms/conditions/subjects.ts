import {
  BUILT_IN_NAMES,
  type BuiltInName,
  type FlowDefinition,
  type Variable,
  weekdaySchema,
} from '@baton/flow-schema';
import { texts } from '../../texts.js';

/** What kind of value a name of an expression has, as far as a row goes by it. */
export type SubjectKind = Variable['type'] | 'weekday' | 'calendar';

/** What a row can ask about. */
export interface Subject {
  name: string;
  label: string;
  kind: SubjectKind;
  /** Has every call a value for it? */
  always: boolean;
  /** Values that it is likely to have. */
  values: { value: string; label: string }[];
}

export interface Subjects {
  variables: Subject[];
  /** Of every call. */
  always: Subject[];
  calendars: Subject[];
}

const BUILT_IN_KINDS: Record<BuiltInName, SubjectKind> = {
  caller: 'phone',
  dialled: 'phone',
  now: 'time',
  today: 'date',
  weekday: 'weekday',
  topic: 'string',
  intent: 'string',
};

/** Everything that a condition of this flow can ask about: variables, what every call has, opening hours. */
export function subjectsOf(flow: FlowDefinition): Subjects {
  return {
    variables: flow.variables.map(({ name, label, type }) => ({
      name,
      label: label ?? name,
      kind: type,
      always: false,
      values: valuesHeard(flow, name),
    })),
    always: BUILT_IN_NAMES.map((name) => ({
      name,
      label: texts.words.builtIn[name],
      kind: BUILT_IN_KINDS[name],
      always: true,
      values: builtInValues(flow, name),
    })),
    calendars: flow.calendars.map(({ name, label }) => ({
      name,
      label: label ?? name,
      kind: 'calendar',
      always: true,
      values: [],
    })),
  };
}

/** The answers of the choices by which a variable is asked for. */
function valuesHeard({ nodes, entities }: FlowDefinition, variable: string): Subject['values'] {
  const asked = nodes
    .flatMap((node) => (node.type === 'ask' || node.type === 'confirm' ? node.settings.slots : []))
    .filter((slot) => slot.variable === variable)
    .map((slot) => slot.entity);
  const values = entities
    .filter((entity) => asked.includes(entity.name))
    .flatMap((entity) => (entity.kind === 'choice' ? entity.choices.map(({ value }) => value) : []));
  return [...new Set(values)].map((value) => ({ value, label: value }));
}

function builtInValues({ intents }: FlowDefinition, name: BuiltInName): Subject['values'] {
  if (name === 'weekday') {
    return weekdaySchema.options.map((day) => ({ value: day, label: texts.flowSettings.weekdays[day] }));
  }
  if (name !== 'intent') return [];
  // Expressions know an intent by what it is called.
  return intents
    .map((intent) => intent.label ?? intent.name.replaceAll('_', ' '))
    .map((label) => ({ value: label, label }));
}
