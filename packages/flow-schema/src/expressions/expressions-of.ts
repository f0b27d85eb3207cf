import type { FlowNode } from '../nodes/flow-node.js';

/** Where an expression stands in a node, and what it must give. */
export interface NodeExpression {
  source: string;
  /** The path inside the node. */
  path: (string | number)[];
  /** A truth, or a value for a variable: of this flow or, with `of`, of the flow with that key. */
  gives: 'condition' | { variable: string; of?: string };
}

/** The expressions of a node, in the order of its settings. */
export function expressionsOf(node: FlowNode): NodeExpression[] {
  if (node.type === 'check') {
    return node.settings.rules.map((rule, index) => ({
      source: rule.condition,
      path: ['settings', 'rules', index, 'condition'],
      gives: 'condition',
    }));
  }
  if (node.type === 'set') {
    return node.settings.assignments.map((assignment, index) => ({
      source: assignment.expression,
      path: ['settings', 'assignments', index, 'expression'],
      gives: { variable: assignment.variable },
    }));
  }
  if (node.type === 'subflow') {
    return node.settings.arguments.map(({ expression, variable }, index) => ({
      source: expression,
      path: ['settings', 'arguments', index, 'expression'],
      gives: { variable, of: node.settings.flow },
    }));
  }
  if (node.type === 'rule' && node.settings.trigger.kind === 'condition') {
    const source = node.settings.trigger.expression;
    return [{ source, path: ['settings', 'trigger', 'expression'], gives: 'condition' }];
  }
  return [];
}
