import type { Effect } from '@baton/flow-engine';
import type { CallContext } from '../call/call-context.js';
import { bookCallback } from './book-callback/book-callback.js';
import { listen, stopListening } from './listen/listen.js';
import { queryQueue } from './query-queue/query-queue.js';
import { cancelRecording, recordMessage } from './record-message/record-message.js';
import { cancelRequest, sendRequest } from './send-request/send-request.js';
import { speak, stopSpeaking } from './speak/speak.js';

/** Carries out one effect of the engine on one call. */
export function performEffect(call: CallContext, effect: Effect): void {
  switch (effect.type) {
    case 'speak':
      return speak(call, effect);
    case 'stop-speaking':
      return stopSpeaking(call);
    case 'listen':
      return listen(call, effect);
    case 'stop-listening':
      return stopListening(call);
    case 'query-queue':
      return queryQueue(call, effect);
    case 'send-request':
      return sendRequest(call, effect);
    case 'cancel-request':
      return cancelRequest(call, effect);
    case 'book-callback':
      return bookCallback(call, effect);
    case 'record-message':
      return recordMessage(call, effect);
    case 'cancel-recording':
      return cancelRecording(call, effect);
    case 'transfer':
      return call.transfers.start(effect);
    case 'cancel-transfer':
      return call.transfers.cancel(effect.transferId);
    case 'start-timer':
      return call.timers.start(effect.timerId, effect.ms);
    case 'cancel-timer':
      return call.timers.cancel(effect.timerId);
    case 'hang-up':
      return call.hangUp(effect.result, effect.handedOver);
    case 'trace':
      // Observed by the trace, which sees every effect; nothing to do.
      return;
  }
}
