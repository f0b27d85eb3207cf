import { expressionsOf, type FlowDefinition, type FlowNode } from '@baton/flow-schema';
import { type CompiledExpression, compileExpression } from '../expressions/compile-expression.js';
import { expressionEnvironment } from '../expressions/expression-environment.js';

/** The expressions of every node that has some, in the order of its settings. */
export function compileExpressions(
  flow: Pick<FlowDefinition, 'variables'>,
  nodes: readonly FlowNode[],
): Map<string, readonly CompiledExpression[]> {
  const environment = expressionEnvironment(flow);
  const compiled = new Map<string, readonly CompiledExpression[]>();
  for (const node of nodes) {
    const expressions = expressionsOf(node).map(({ source }) => compileExpression(environment, source));
    if (expressions.length > 0) compiled.set(node.id, expressions);
  }
  return compiled;
}
