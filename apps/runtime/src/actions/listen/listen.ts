import type { CallContext, EffectOf } from '../../call/call-context.js';

/** Listens for what can be said at this point of the flow, and for what can be said anywhere. */
export function listen(call: CallContext, effect: EffectOf<'listen'>): void {
  const { definition, understanding } = call.flow;
  call.listener.listen({
    ...effect,
    language: definition.language,
    grammar: understanding.grammarFor(effect.expect),
  });
}

export function stopListening(call: CallContext): void {
  call.listener.stop();
}
