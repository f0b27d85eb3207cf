import { expressionsOf, type FlowDefinition } from '@baton/flow-schema';
import { type CompiledExpression, compileExpression } from '../expressions/compile-expression.js';
import { expressionEnvironment } from '../expressions/expression-environment.js';
import { expressionKey } from './compiled-flow.js';

export function compileExpressions(flow: FlowDefinition): Map<string, CompiledExpression> {
  const compiled = new Map<string, CompiledExpression>();
  const environment = expressionEnvironment(flow);
  for (const node of flow.nodes) {
    expressionsOf(node).forEach(({ source }, index) => {
      compiled.set(expressionKey(node.id, index), compileExpression(environment, source));
    });
  }
  return compiled;
}
