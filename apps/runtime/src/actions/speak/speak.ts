import type { CallContext, EffectOf } from '../../call/call-context.js';

/** Queues a prompt; `prompt-ended` follows when it has been said. */
export function speak(call: CallContext, effect: EffectOf<'speak'>): void {
  call.speaker.speak(effect);
}

/** Falls silent at once. */
export function stopSpeaking(call: CallContext): void {
  call.speaker.stop('stopped');
}
