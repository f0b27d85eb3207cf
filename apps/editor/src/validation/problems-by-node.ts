import type { FlowDefinition, FlowProblem } from '@baton/flow-schema';

/** The problems of each node, by its id. A problem that names none but lies inside of a node belongs to it. */
export function problemsByNode(flow: FlowDefinition, problems: readonly FlowProblem[]): Map<string, FlowProblem[]> {
  const byNode = new Map<string, FlowProblem[]>();
  for (const problem of problems) {
    const nodeId = nodeOfProblem(flow, problem);
    if (nodeId === undefined) continue;
    byNode.set(nodeId, [...(byNode.get(nodeId) ?? []), problem]);
  }
  return byNode;
}

export function nodeOfProblem(flow: FlowDefinition, problem: FlowProblem): string | undefined {
  if (problem.nodeId !== undefined) return problem.nodeId;
  const [collection, index] = problem.path;
  if (typeof index !== 'number') return undefined;
  if (collection === 'nodes') return flow.nodes[index]?.id;
  return collection === 'edges' ? flow.edges[index]?.source : undefined;
}

export const errorCount = (problems: readonly FlowProblem[]): number =>
  problems.filter((problem) => problem.severity === 'error').length;
