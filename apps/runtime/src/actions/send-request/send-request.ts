import type { CallContext, EffectOf } from '../../call/call-context.js';

/** Asks another system; `request-answered` follows. */
export function sendRequest(call: Pick<CallContext, 'requests'>, effect: EffectOf<'send-request'>): void {
  call.requests.start(effect);
}

/** Nobody waits for the answer any more. */
export function cancelRequest(call: Pick<CallContext, 'requests'>, { requestId }: EffectOf<'cancel-request'>): void {
  call.requests.cancel(requestId);
}
