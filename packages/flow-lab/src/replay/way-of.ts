import type { Effect } from '@baton/flow-engine';

/** The way that a call goes by these effects: nodes, outcomes, rules, handoffs and the end. Wording is no part of it. */
export function wayOf(effects: readonly Effect[]): string[] {
  const way: string[] = [];
  for (const effect of effects) {
    const part = partOf(effect);
    if (part !== null) way.push(part);
  }
  return way;
}

export const sameWay = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((part, index) => part === b[index]);

function partOf(effect: Effect): string | null {
  switch (effect.type) {
    case 'trace': {
      const { entry } = effect;
      if (entry.kind === 'node-entered') return entry.nodeId;
      if (entry.kind === 'outcome') return `${entry.nodeId} → ${entry.outcome}`;
      return entry.kind === 'rule-fired' ? `rule ${entry.ruleId}` : null;
    }
    case 'transfer': {
      const { destination: to } = effect;
      const where = to.kind === 'queue' ? to.queue : to.kind === 'tel' ? to.number : to.address;
      return `handoff to ${where} (${effect.way})`;
    }
    case 'book-callback':
      return `call back by ${effect.queue}`;
    case 'record-message':
      return `message for ${effect.queue}`;
    case 'query-queue':
      return `how is ${effect.queue}?`;
    case 'hang-up':
      return `end ${effect.result}`;
    default:
      return null;
  }
}
