import type { FlowDefinition } from '@baton/flow-schema';
import { texts } from '../../texts.js';
import { matchingNames, type OfferedName, offeredNames } from '../names/offered-names.js';

/** All that an expression can name: what texts can, whether something is known, and whether it is open. */
export function expressionNames(flow: Pick<FlowDefinition, 'variables' | 'calendars'>): OfferedName[] {
  const { variables, calendars } = flow;
  const yesNo = texts.words.variableTypes.boolean;
  return [
    ...offeredNames(variables),
    ...calendars.map(({ name, label }) => ({
      name: `open.${name}`,
      label: texts.logic.names.open(label ?? name),
      type: yesNo,
    })),
    ...variables.map(({ name, label }) => ({
      name: `known.${name}`,
      label: texts.logic.names.known(label ?? name),
      type: yesNo,
    })),
  ];
}

/** Those that fit what was typed; one that is there in full is not offered again. */
export const fittingNames = (names: readonly OfferedName[], typed: string): OfferedName[] =>
  names.some(({ name }) => name === typed) ? [] : matchingNames(names, typed);
