import type { Effect, HandoffContext, TraceStep } from '@baton/flow-engine';

export interface HandoffTried {
  way: 'attended' | 'bridge' | 'refer' | 'callback' | 'voicemail';
  /** The queue; null: a SIP address or a telephone number. */
  queue: string | null;
  context: HandoffContext;
}

/** Every way of a handoff that was tried, in order. */
export const handoffsTried = (steps: readonly TraceStep[]): HandoffTried[] =>
  steps.flatMap(({ effects }) => effects.flatMap((effect) => handoffOf(effect) ?? []));

function handoffOf(effect: Effect): HandoffTried | null {
  switch (effect.type) {
    case 'transfer': {
      const { way, destination, context } = effect;
      return { way, queue: destination.kind === 'queue' ? destination.queue : null, context };
    }
    case 'book-callback':
      return { way: 'callback', queue: effect.queue, context: effect.context };
    case 'record-message':
      return { way: 'voicemail', queue: effect.queue, context: effect.context };
    default:
      return null;
  }
}

/** A part of a context by its path: `care`, `reason.intent`, `collected.people`, `rule.id`; null where there is none. */
export function contextPart(context: HandoffContext, path: string): string | number | boolean | null {
  const collected = Object.fromEntries(context.collected.map(({ name, value }) => [name, value]));
  let part: unknown = { ...context, tried: context.tried.join(', '), collected };
  for (const name of path.split('.')) {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, name)) return null;
    part = (part as Record<string, unknown>)[name];
  }
  return typeof part === 'string' || typeof part === 'number' || typeof part === 'boolean' ? part : null;
}
