import type { CompiledFlow } from '@baton/flow-engine';
import { type FlowDefinition, type LibraryFlow, outcomesOf } from '@baton/flow-schema';

export interface CoverableOutcome {
  nodeId: string;
  outcome: string;
  /** Nodes of which one entered is this outcome: the ends of a sub-flow with this result. Null: the engine notes it. */
  entered: readonly string[] | null;
}

/** Everything in a flow that a call can come past, by the ids of traces: `node`, or `site.node` inside of a sub-flow. */
export interface Coverable {
  nodes: string[];
  outcomes: CoverableOutcome[];
  rules: string[];
}

/** What there is to cover. The one way on of a node that has no other is the node itself. */
export function coverableIn(drawn: FlowDefinition, { nodes: linked }: CompiledFlow): Coverable {
  const all: Coverable = { nodes: [], outcomes: [], rules: [] };
  collect(drawn, '');
  return all;

  function collect(flow: LibraryFlow, prefix: string): void {
    for (const node of flow.nodes) {
      const nodeId = prefix + node.id;
      // What linking left out or put in another place cannot be come past.
      if (node.type === 'note' || !linked.has(nodeId)) continue;
      if (node.type === 'rule') {
        all.rules.push(nodeId);
        continue;
      }
      all.nodes.push(nodeId);
      const library = node.type === 'subflow' ? libraryFlow(drawn, node.settings.flow) : undefined;
      const outcomes = outcomesOf(node);
      if (node.type !== 'subflow' && outcomes.length < 2) continue;
      for (const outcome of outcomes) {
        const ends = library?.nodes.filter((end) => end.type === 'end' && end.settings.result === outcome);
        const entered = node.type === 'subflow' ? (ends ?? []).map(({ id }) => `${nodeId}.${id}`) : null;
        all.outcomes.push({ nodeId, outcome, entered });
      }
      if (library) collect(library, `${nodeId}.`);
    }
  }
}

const libraryFlow = ({ library }: FlowDefinition, key: string): LibraryFlow | undefined =>
  Object.hasOwn(library, key) ? library[key] : undefined;
