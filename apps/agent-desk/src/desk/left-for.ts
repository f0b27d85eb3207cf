import type { Callback, Voicemail } from '../api/api-types.js';
import { handoffFor } from './handoff-for.js';

const { callId, context } = handoffFor({});
const left = { callId, queue: 'reservations', context };

/** A call back for specs. */
export const callbackFor = (given: Partial<Callback>): Callback => ({
  ...left,
  id: 'callback-1',
  number: '+441632960000',
  wantedDate: null,
  wantedTime: null,
  bookedAt: '2026-11-22T10:00:00Z',
  doneBy: null,
  doneAt: null,
  ...given,
});

/** A message for specs. */
export const voicemailFor = (given: Partial<Voicemail>): Voicemail => ({
  ...left,
  id: 'recording-1',
  durationMs: 14_000,
  spokenMs: 11_000,
  recordedAt: '2026-11-22T10:00:00Z',
  heardBy: null,
  heardAt: null,
  ...given,
});
