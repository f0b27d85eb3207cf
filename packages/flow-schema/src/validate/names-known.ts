import type { FlowNode } from '../nodes/flow-node.js';
import { type FlowIndex, named } from './flow-index.js';
import type { FlowProblem } from './flow-problem.js';

type Kind = 'variable' | 'entity' | 'intent' | 'group' | 'queue';
interface Use {
  kind: Kind;
  name: string;
  /** Inside the node. */
  path: (string | number)[];
}

/** Names that nodes use are names that the flow has. Queues are outside of the flow: known only when they are given. */
export function namesKnown({ flow, nodes }: FlowIndex, queues?: ReadonlySet<string>): FlowProblem[] {
  const known: Record<Kind, ReadonlySet<string> | undefined> = {
    variable: new Set(flow.variables.map(({ name }) => name)),
    entity: new Set(flow.entities.map(({ name }) => name)),
    intent: new Set(flow.intents.map(({ name }) => name)),
    group: new Set(flow.groups.map(({ id }) => id)),
    queue: queues,
  };
  return [...nodes.values()].flatMap(({ node, position }) =>
    usesOf(node)
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

function usesOf(node: FlowNode): Use[] {
  const own = usesOfSettings(node);
  return node.group === undefined ? own : [...own, { kind: 'group', name: node.group, path: ['group'] }];
}

function usesOfSettings(node: FlowNode): Use[] {
  switch (node.type) {
    case 'ask':
    case 'confirm':
      return node.settings.slots.flatMap(({ variable, entity }, slot): Use[] => [
        { kind: 'variable', name: variable, path: ['settings', 'slots', slot, 'variable'] },
        { kind: 'entity', name: entity, path: ['settings', 'slots', slot, 'entity'] },
      ]);
    case 'choose':
      return node.settings.choices.flatMap(({ intents }, choice) =>
        intents.map((name, index): Use => ({
          kind: 'intent',
          name,
          path: ['settings', 'choices', choice, 'intents', index],
        })),
      );
    case 'set':
      return node.settings.assignments.map(({ variable }, index) => ({
        kind: 'variable',
        name: variable,
        path: ['settings', 'assignments', index, 'variable'],
      }));
    case 'queue-status': {
      const { queue, ...settings } = node.settings;
      const kept = (['waitVariable', 'positionVariable', 'agentsVariable'] as const).flatMap((key): Use[] => {
        const name = settings[key];
        return name === undefined ? [] : [{ kind: 'variable', name, path: ['settings', key] }];
      });
      return [{ kind: 'queue', name: queue, path: ['settings', 'queue'] }, ...kept];
    }
    case 'handoff': {
      const { destination } = node.settings;
      if (destination.kind !== 'queue') return [];
      return [{ kind: 'queue', name: destination.queue, path: ['settings', 'destination', 'queue'] }];
    }
    case 'rule':
      return usesOfRule(node);
    default:
      return [];
  }
}

function usesOfRule({ settings: { trigger, scope } }: Extract<FlowNode, { type: 'rule' }>): Use[] {
  const intents = trigger.kind === 'topic' ? trigger.intents : [];
  const uses = intents.map((name, index): Use => ({
    kind: 'intent',
    name,
    path: ['settings', 'trigger', 'intents', index],
  }));
  return scope === undefined ? uses : [...uses, { kind: 'group', name: scope, path: ['settings', 'scope'] }];
}
