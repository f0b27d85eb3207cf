import { outcomesOf } from '../nodes/flow-node.js';
import { type FlowIndex, named } from './flow-index.js';
import type { FlowProblem } from './flow-problem.js';

/** What no edge may lead into. */
const ENTRIES: Readonly<Record<string, string>> = {
  start: 'the start: a call is answered once',
  rule: 'a rule: it fires by itself',
  note: 'a note: it is a comment',
};

/** Every edge leaves a node by an outcome that the node has, alone, and enters a node that can be entered. */
export function edgesFit({ flow, nodes }: FlowIndex): FlowProblem[] {
  const taken = new Set<string>();
  const outcomes = new Map([...nodes.values()].map(({ node }) => [node.id, new Set(outcomesOf(node))]));
  return flow.edges.flatMap((edge, position): FlowProblem[] => {
    const source = nodes.get(edge.source)?.node;
    const target = nodes.get(edge.target)?.node;
    const problem = (code: string, key: string, message: string, fix: string, nodeId?: string): FlowProblem[] => [
      {
        code,
        severity: 'error',
        path: ['edges', position, key],
        ...(nodeId === undefined ? {} : { nodeId }),
        message,
        fix,
      },
    ];
    if (!source)
      return problem(
        'edge-from-nowhere',
        'source',
        `A line comes from “${edge.source}”, which is not there.`,
        'Remove the line.',
      );
    if (!target) {
      const message = `From ${named(source)} a line leads to “${edge.target}”, which is not there.`;
      return problem('edge-to-nowhere', 'target', message, 'Lead the line to another node.', source.id);
    }
    const key = `${edge.source} ${edge.outcome}`;
    const twice = taken.has(key);
    taken.add(key);
    if (!outcomes.get(source.id)?.has(edge.outcome)) {
      const message = `${named(source)} has no outcome “${edge.outcome}”.`;
      return problem(
        'edge-unknown-outcome',
        'outcome',
        message,
        'Remove the line, or draw it from another outcome.',
        source.id,
      );
    }
    if (twice) {
      const message = `From ${named(source)} two lines leave by “${edge.outcome}”.`;
      return problem('edge-outcome-twice', 'outcome', message, 'Keep one of the lines.', source.id);
    }
    const entry = ENTRIES[target.type];
    if (entry === undefined) return [];
    return problem(
      'edge-into-entry',
      'target',
      `A line leads into ${entry}.`,
      'Lead the line to another node.',
      target.id,
    );
  });
}
