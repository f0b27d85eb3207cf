import { type NamedKind, namesOf } from '../names/names-of.js';
import { type FlowIndex, named, problemsOf } from './flow-index.js';
import type { FlowProblem } from './flow-problem.js';
import type { Surroundings } from './surroundings.js';

/** Names that nodes use are there. Queues, secrets and trunks are outside of the flow: known only when they are given. */
export function namesKnown({ flow, nodes }: FlowIndex, { queues, secrets, trunks }: Surroundings): FlowProblem[] {
  const known: Record<NamedKind, ReadonlySet<string> | undefined> = {
    variable: new Set(flow.variables.map(({ name }) => name)),
    entity: new Set(flow.entities.map(({ name }) => name)),
    intent: new Set(flow.intents.map(({ name }) => name)),
    group: new Set(flow.groups.map(({ id }) => id)),
    queue: queues && new Set(queues),
    secret: secrets && new Set(secrets),
    trunk: trunks && new Set(trunks.map(({ name }) => name)),
  };
  return problemsOf(nodes.values(), ({ node, position }) =>
    namesOf(node)
      .filter(({ kind, name }) => known[kind]?.has(name) === false)
      .map(({ kind, name, path }) => ({
        code: `unknown-${kind}`,
        severity: 'error' as const,
        path: ['nodes', position, ...path],
        nodeId: node.id,
        message: `${named(node)} uses the ${kind} “${name}”, which is not there.`,
        fix: `Add the ${kind}, or choose another.`,
      })),
  );
}
