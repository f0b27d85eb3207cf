import type { Effect } from '@baton/flow-engine';
import { ask, forget } from './answers.js';
import { promptMs } from './speech-time.js';
import type { AroundEngine } from './world.js';

/** Does what the engine asks for, as far as a virtual call can: the world is another one afterwards. */
export function performEffect(call: AroundEngine, effect: Effect): void {
  const { world } = call;
  const since = world.at;
  switch (effect.type) {
    case 'speak': {
      const prompts = [...world.prompts, { effect, durationMs: promptMs(effect.text) }];
      return call.change({ prompts, promptSince: world.prompts.length === 0 ? since : world.promptSince });
    }
    case 'stop-speaking':
      return call.stopSpeaking('stopped');
    case 'listen':
      return call.change({ listening: { request: effect, since, digits: '', lastKeyAt: 0 } });
    case 'stop-listening':
      return call.change({ listening: null });
    case 'start-timer':
      return call.change({ timers: [...world.timers, { timerId: effect.timerId, due: since + effect.ms }] });
    case 'cancel-timer':
      return call.change({ timers: world.timers.filter(({ timerId }) => timerId !== effect.timerId) });
    case 'query-queue':
      return ask(call, { kind: 'queue', id: effect.requestId, since, effect });
    case 'send-request':
      return ask(call, { kind: 'request', id: effect.requestId, since, effect });
    case 'book-callback':
      return ask(call, { kind: 'callback', id: effect.requestId, since, effect });
    case 'record-message':
      return ask(call, { kind: 'recording', id: effect.recordingId, since, effect });
    case 'transfer':
      ask(call, { kind: 'transfer', id: effect.transferId, since, effect });
      return call.send({ type: 'transfer-progress', transferId: effect.transferId, stage: 'ringing', sipStatus: 180 });
    case 'cancel-request':
      return forget(call, effect.requestId);
    case 'cancel-recording':
      return forget(call, effect.recordingId);
    case 'cancel-transfer':
      return forget(call, effect.transferId);
    case 'hang-up':
      return call.change({ leaving: { result: effect.result }, listening: null, timers: [], open: [], coming: [] });
    case 'trace':
      return;
  }
}
