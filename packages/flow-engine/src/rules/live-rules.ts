import type { RuleNode, Trigger } from '@baton/flow-schema';
import { countOf } from '../state/counts.js';
import type { Turn } from '../turn/turn.js';

/** The rules that watch a node of this group and may still fire, by priority. */
export function liveRules(turn: Turn, group: string | undefined): RuleNode[] {
  return turn.compiled.rules.filter(({ id, settings: { scope, repeat } }) => {
    if (scope !== undefined && scope !== group) return false;
    return repeat === 'every-time' || countOf(turn.state.fired, id) === 0;
  });
}

/** The group of the place where the caller is. */
export function groupHere(turn: Turn): string | undefined {
  const nodeId = turn.next ?? turn.state.position?.nodeId;
  return nodeId === undefined ? undefined : turn.compiled.nodes.get(nodeId)?.group;
}

export type TriggerOf<Kind extends Trigger['kind']> = Extract<Trigger, { kind: Kind }>;
