import type { CallContext, EffectOf } from '../../call/call-context.js';

/** Books a call back; `callback-answered` follows, booked once nothing can take the booking away any more. */
export function bookCallback(call: CallContext, effect: EffectOf<'book-callback'>): void {
  const { requestId, queue, number, wanted, context } = effect;
  const row = {
    callId: call.callId,
    id: `${call.callId}.${requestId}`,
    queue,
    number,
    wantedDate: wanted?.date ?? null,
    wantedTime: wanted?.time ?? null,
    context,
    bookedAt: Date.now(),
  };
  void call.trace.callback(row).then((booked) => {
    call.log.info({ requestId, booked }, 'a call back was asked for');
    call.dispatch({ type: 'callback-answered', requestId, booked });
  });
}
