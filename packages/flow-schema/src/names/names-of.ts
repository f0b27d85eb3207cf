import type { FlowNode } from '../nodes/flow-node.js';
import type { HandoffNode } from '../nodes/handoff/handoff-node.js';
import type { RequestNode } from '../nodes/request/request-node.js';
import type { RuleNode } from '../nodes/rule/rule-node.js';

export type NamedKind = 'variable' | 'entity' | 'intent' | 'group' | 'queue' | 'secret' | 'trunk';

/** A setting that is the name of something else. */
export interface NodeName {
  kind: NamedKind;
  name: string;
  /** The path inside the node. */
  path: (string | number)[];
}

/**
 * The names that a node's settings are, in their order: the one list of those places. Names in templates and expressions
 * are not in it (see templatesOf, expressionsOf), and neither are names of another flow (the variables that a sub-flow
 * is given and returns).
 */
export function namesOf(node: FlowNode): NodeName[] {
  const own = namesOfSettings(node);
  return node.group === undefined ? own : [...own, { kind: 'group', name: node.group, path: ['group'] }];
}

const optional = (kind: NamedKind, name: string | undefined, path: (string | number)[]): NodeName[] =>
  name === undefined ? [] : [{ kind, name, path: ['settings', ...path] }];

function namesOfSettings(node: FlowNode): NodeName[] {
  switch (node.type) {
    case 'ask':
    case 'confirm':
      return node.settings.slots.flatMap(({ variable, entity }, slot) => [
        ...optional('variable', variable, ['slots', slot, 'variable']),
        ...optional('entity', entity, ['slots', slot, 'entity']),
      ]);
    case 'choose':
      return node.settings.choices.flatMap(({ intents }, choice) =>
        intents.flatMap((name, index) => optional('intent', name, ['choices', choice, 'intents', index])),
      );
    case 'set':
      return node.settings.assignments.flatMap(({ variable }, index) =>
        optional('variable', variable, ['assignments', index, 'variable']),
      );
    case 'queue-status': {
      const { queue, waitVariable, positionVariable, agentsVariable } = node.settings;
      return [
        ...optional('queue', queue, ['queue']),
        ...optional('variable', waitVariable, ['waitVariable']),
        ...optional('variable', positionVariable, ['positionVariable']),
        ...optional('variable', agentsVariable, ['agentsVariable']),
      ];
    }
    case 'callback': {
      const { queue, numberVariable, dateVariable, timeVariable } = node.settings;
      return [
        ...optional('queue', queue, ['queue']),
        ...optional('variable', numberVariable, ['numberVariable']),
        ...optional('variable', dateVariable, ['dateVariable']),
        ...optional('variable', timeVariable, ['timeVariable']),
      ];
    }
    case 'voicemail':
      return optional('queue', node.settings.queue, ['queue']);
    case 'subflow':
      return node.settings.returns.flatMap(({ variable }, index) =>
        optional('variable', variable, ['returns', index, 'variable']),
      );
    case 'handoff':
      return namesOfHandoff(node);
    case 'request':
      return namesOfRequest(node);
    case 'rule':
      return namesOfRule(node);
    default:
      return [];
  }
}

function namesOfHandoff({ settings: { destination, cascade } }: HandoffNode): NodeName[] {
  const ways = cascade.flatMap((way, index) =>
    way.way === 'callback' ? optional('variable', way.numberVariable, ['cascade', index, 'numberVariable']) : [],
  );
  if (destination.kind === 'queue') return [...optional('queue', destination.queue, ['destination', 'queue']), ...ways];
  if (destination.kind === 'tel') return [...optional('trunk', destination.trunk, ['destination', 'trunk']), ...ways];
  return ways;
}

function namesOfRequest({ settings: { headers, mapping } }: RequestNode): NodeName[] {
  return [
    ...headers.flatMap((header, index) =>
      'secret' in header ? optional('secret', header.secret, ['headers', index, 'secret']) : [],
    ),
    ...mapping.flatMap(({ variable }, index) => optional('variable', variable, ['mapping', index, 'variable'])),
  ];
}

function namesOfRule({ settings: { trigger, scope } }: RuleNode): NodeName[] {
  const intents = trigger.kind === 'topic' ? trigger.intents : [];
  return [
    ...intents.flatMap((name, index) => optional('intent', name, ['trigger', 'intents', index])),
    ...optional('group', scope, ['scope']),
  ];
}
