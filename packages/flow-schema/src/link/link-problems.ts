import type { FlowDefinition } from '../flow-definition.js';
import type { SubflowNode } from '../nodes/subflow/subflow-node.js';
import type { FlowProblem } from '../validate/flow-problem.js';
import { libraryFlow } from './library-index.js';
import { type LibraryPlan, MOST_DEPTH } from './library-plan.js';

/** The most nodes that a flow may have with all that it runs. */
export const MOST_LINKED_NODES = 20_000;
/** The most code units that it may have as JSON. */
export const MOST_LINKED_WEIGHT = 32_000_000;

export interface Room {
  nodes: number;
  weight: number;
}

/** The room that the drawn flow itself leaves. */
export const roomBeside = (flow: FlowDefinition): Room => ({
  nodes: MOST_LINKED_NODES - flow.nodes.length,
  weight: MOST_LINKED_WEIGHT,
});

const named = ({ label, id }: SubflowNode) => `“${label === '' ? id : label}”`;

/** Why a drawn site cannot be linked; null: it can, and the room for it is taken. */
export function siteProblem(
  site: SubflowNode,
  position: number,
  plan: LibraryPlan | undefined,
  room: Room,
): FlowProblem | null {
  const problem = (code: string, message: string, fix: string): FlowProblem => ({
    code,
    severity: 'error',
    path: ['nodes', position, 'settings', 'flow'],
    nodeId: site.id,
    message: `${named(site)} ${message}`,
    fix,
  });
  if (plan === undefined) {
    return problem('subflow-missing', 'runs a flow that is not there.', 'Publish that flow, or choose another.');
  }
  const { flow } = plan.index;
  if (plan.cyclic) {
    const message = `runs “${flow.name}”, which leads back into a flow that is running already.`;
    return problem('subflow-cycle', message, 'Take the sub-flow out of one of the flows of the circle.');
  }
  if (plan.depth > MOST_DEPTH) {
    const message = `runs “${flow.name}”, and that other flows, more than ${MOST_DEPTH} inside of one another.`;
    return problem('subflow-too-deep', message, 'Draw what the innermost flows do where they are run.');
  }
  if (plan.nodes > room.nodes || plan.weight > room.weight) {
    const message = `runs “${flow.name}”: with it the flow would have more than ${MOST_LINKED_NODES} nodes, or texts beyond all measure.`;
    return problem('subflow-too-large', message, 'Run fewer or smaller sub-flows.');
  }
  room.nodes -= plan.nodes;
  room.weight -= plan.weight;
  return null;
}

/** Library flows that run a flow that is not there, each place once, however often it is run. */
export function missingInside(flow: FlowDefinition, plans: ReadonlyMap<string, LibraryPlan>): FlowProblem[] {
  return [...plans].flatMap(([key, { index }]) =>
    index.sites
      .filter(({ site }) => libraryFlow(flow, site.settings.flow) === undefined)
      .map(({ site, position }): FlowProblem => ({
        code: 'subflow-missing',
        severity: 'error',
        path: ['library', key, 'nodes', position, 'settings', 'flow'],
        message: `${named(site)} of “${index.flow.name}” runs a flow that is not there.`,
        fix: 'Publish that flow, or choose another.',
      })),
  );
}
