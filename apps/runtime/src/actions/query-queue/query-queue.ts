import type { CallContext, EffectOf } from '../../call/call-context.js';

/** Asks how a queue stands; `queue-answered` follows, with `unknown` when it cannot be told. */
export function queryQueue(call: CallContext, effect: EffectOf<'query-queue'>): void {
  const { requestId } = effect;
  void call.queues.state(effect.queue).then((queue) => call.dispatch({ type: 'queue-answered', requestId, queue }));
}
