import type { TestCase, TestStep } from '../test-cases/test-case.js';
import { type FlowIndex, problemsOf } from './flow-index.js';
import type { FlowProblem } from './flow-problem.js';

interface Use {
  kind: 'node' | 'rule' | 'variable';
  name: string;
  /** Inside the step. */
  path: (string | number)[];
}

/** Test cases have ids of their own, and expect what there is. What a test expects in vain, it will say itself. */
export function testCasesFit({ flow, nodes }: FlowIndex): FlowProblem[] {
  const runs = [...nodes.values()].some(({ node }) => node.type === 'subflow');
  const variables = new Set(flow.variables.map(({ name }) => name));
  const there: Record<Use['kind'], (name: string) => boolean> = {
    variable: (name) => variables.has(name) || (runs && name.includes('__')),
    node: (name) => nodes.has(name) || isInside(name, nodes),
    rule: (name) => nodes.get(name)?.node.type === 'rule' || isInside(name, nodes),
  };
  return [
    ...idsTwice(flow.testCases),
    ...problemsOf(flow.testCases.entries(), ([position, { name, steps }]) =>
      steps.flatMap((step, place) =>
        usesOf(step)
          .filter((use) => !there[use.kind](use.name))
          .map((use): FlowProblem => ({
            code: `test-unknown-${use.kind}`,
            severity: 'warning',
            path: ['testCases', position, 'steps', place, ...use.path],
            message: `The test “${name}” expects the ${use.kind} “${use.name}”, which is not there.`,
            fix: 'Correct the step, or take it out.',
          })),
      ),
    ),
  ];
}

/** A node that a sub-flow node runs. What that flow has is not known here. */
function isInside(name: string, nodes: FlowIndex['nodes']): boolean {
  const dot = name.indexOf('.');
  return dot > 0 && nodes.get(name.slice(0, dot))?.node.type === 'subflow';
}

function usesOf(step: TestStep): Use[] {
  switch (step.step) {
    case 'expect-node':
      return [{ kind: 'node', name: step.node, path: ['node'] }];
    case 'expect-path':
      return step.nodes.map((name, index) => ({ kind: 'node', name, path: ['nodes', index] }));
    case 'expect-rule':
      return [{ kind: 'rule', name: step.rule, path: ['rule'] }];
    case 'expect-variable':
      return [{ kind: 'variable', name: step.variable, path: ['variable'] }];
    default:
      return [];
  }
}

function idsTwice(testCases: readonly TestCase[]): FlowProblem[] {
  const seen = new Set<string>();
  return testCases.flatMap(({ id }, position): FlowProblem[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const path = ['testCases', position, 'id'];
    const message = `There is more than one test “${id}”.`;
    return [{ code: 'duplicate-id', severity: 'error', path, message, fix: 'Rename one of them.' }];
  });
}
