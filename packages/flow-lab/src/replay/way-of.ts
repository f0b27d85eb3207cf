import type { Effect } from '@baton/flow-engine';
import { sameJson } from './same-json.js';
import type { WayPart } from './way-part.js';

/** The way that a call goes by these effects. */
export function wayOf(effects: readonly Effect[]): WayPart[] {
  const way: WayPart[] = [];
  for (const effect of effects) {
    const part = partOf(effect);
    if (part !== null) way.push(part);
  }
  return way;
}

export const sameWay = (a: readonly WayPart[], b: readonly WayPart[]): boolean => sameJson(a, b);

function partOf(effect: Effect): WayPart | null {
  switch (effect.type) {
    case 'trace': {
      const { entry } = effect;
      if (entry.kind === 'node-entered') return { kind: 'node', nodeId: entry.nodeId };
      if (entry.kind === 'outcome') return { kind: 'outcome', nodeId: entry.nodeId, outcome: entry.outcome };
      return entry.kind === 'rule-fired' ? { kind: 'rule', ruleId: entry.ruleId } : null;
    }
    case 'transfer': {
      const { destination: to, way } = effect;
      return {
        kind: 'handoff',
        to: to.kind === 'queue' ? to.queue : to.kind === 'tel' ? to.number : to.address,
        way,
      };
    }
    case 'book-callback':
      return { kind: 'handoff', to: effect.queue, way: 'callback' };
    case 'record-message':
      return { kind: 'handoff', to: effect.queue, way: 'voicemail' };
    case 'query-queue':
      return { kind: 'queue-asked', queue: effect.queue };
    case 'hang-up':
      return { kind: 'end', result: effect.result };
    default:
      return null;
  }
}
