import { expressionNames } from '../expressions/expression-names.js';
import { expressionsOf } from '../expressions/expressions-of.js';
import type { FlowNode } from '../nodes/flow-node.js';
import { templateNames } from '../templates/parse-template.js';
import { templatesOf } from '../templates/templates-of.js';

export interface VariableRead {
  name: string;
  /** The path inside the node. */
  path: (string | number)[];
  /**
   * It is looked at with the chance that it has no value: behind `known.x`, in the condition of a rule, in a summary,
   * which tells what is known.
   */
  guarded: boolean;
  /** Variables that the node itself has set by then. */
  after: readonly string[];
}

/** Where a node needs the value of a variable, in the order of its settings. */
export function variableReads(node: FlowNode): VariableRead[] {
  const said = templatesOf(node).flatMap(({ text, path, kind }) => {
    const after = askedBefore(node, path);
    return templateNames(text).map((name) => ({ name, path, guarded: kind === 'summary', after }));
  });
  const computed = expressionsOf(node).flatMap(({ source, path }) => {
    const names = expressionNames(source);
    const after = assignedBefore(node, path);
    const asked = new Set(names.flatMap(({ use, name }) => (use === 'known' ? [name] : [])));
    return names.flatMap(({ use, name }) =>
      use === 'value' ? [{ name, path, guarded: node.type === 'rule' || asked.has(name), after }] : [],
    );
  });
  return [...said, ...computed];
}

/** An ask goes through its slots in order. */
function askedBefore(node: FlowNode, [, list, slot]: readonly (string | number)[]): string[] {
  if (node.type !== 'ask' || list !== 'slots' || typeof slot !== 'number') return [];
  return node.settings.slots.slice(0, slot).map(({ variable }) => variable);
}

function assignedBefore(node: FlowNode, [, list, place]: readonly (string | number)[]): string[] {
  if (node.type !== 'set' || list !== 'assignments' || typeof place !== 'number') return [];
  return node.settings.assignments.slice(0, place).map(({ variable }) => variable);
}
