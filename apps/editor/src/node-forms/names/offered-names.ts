import { BUILT_IN_NAMES, type FlowDefinition, type Variable } from '@baton/flow-schema';
import { texts } from '../../texts.js';

/** A name that can be put into a text or an expression, as a list offers it. */
export interface OfferedName {
  name: string;
  /** What people call it. */
  label: string;
  /** What kind of value it has: "a number". */
  type: string;
}

/** The variables of a flow, and after them the names that every flow has. */
export function offeredNames(variables: FlowDefinition['variables']): OfferedName[] {
  return [
    ...variables.map(({ name, label, type }: Variable) => ({
      name,
      label: label ?? '',
      type: texts.words.variableTypes[type],
    })),
    ...BUILT_IN_NAMES.map((name) => ({ name, label: texts.words.builtIn[name], type: texts.words.builtInType })),
  ];
}

/**
 * Those that fit what was typed of a name, the best first: the name begins so, a word of the label begins so, either has
 * it inside. With nothing typed all of them, in their order.
 */
export function matchingNames(names: readonly OfferedName[], typed: string): OfferedName[] {
  const sought = typed.trim().toLowerCase();
  if (sought === '') return [...names];
  const rank = ({ name, label }: OfferedName): number => {
    const lower = name.toLowerCase();
    const words = label.toLowerCase();
    if (lower.startsWith(sought)) return 0;
    if (words.split(/\s+/).some((word) => word.startsWith(sought))) return 1;
    return lower.includes(sought) || words.includes(sought) ? 2 : 3;
  };
  return names
    .map((name) => ({ name, rank: rank(name) }))
    .filter((ranked) => ranked.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map((ranked) => ranked.name);
}
