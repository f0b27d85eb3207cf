import type { CallContext, EffectOf } from '../../call/call-context.js';

/** Records a message once everything has been said; `message-recorded` follows. */
export function recordMessage(call: CallContext, effect: EffectOf<'record-message'>): void {
  call.recordings.start(effect);
}

/** Throws away what was recorded. */
export function cancelRecording(call: CallContext, { recordingId }: EffectOf<'cancel-recording'>): void {
  call.recordings.cancel(recordingId);
}
