import type { SubflowNode, SubflowSignature } from '@baton/flow-schema';
import { emptyGiven, valueExpression } from '../set/value-expression.js';

type Settings = SubflowNode['settings'];

/**
 * The settings of a sub-flow for another flow: its ends are the ways on, what it expects is given a value, and what is
 * given or taken already stays where the other flow has it too.
 */
export function fittedTo(settings: Settings, flow: string, signature: SubflowSignature): Settings {
  const theirs = new Map(signature.variables.map(({ name, type }) => [name, type]));
  const kept = settings.arguments.filter(({ variable }) => theirs.has(variable));
  const missing = signature.parameters.filter((name) => !kept.some(({ variable }) => variable === name));
  return {
    flow,
    arguments: [
      ...kept,
      ...missing.map((name) => ({ variable: name, expression: valueExpression(emptyGiven(theirs.get(name))) })),
    ],
    returns: settings.returns.filter(({ from }) => theirs.has(from)),
    // A flow that never ends by itself has no end to go on from; the shape asks for one.
    ends: signature.ends.length === 0 ? settings.ends : [...signature.ends],
  };
}
