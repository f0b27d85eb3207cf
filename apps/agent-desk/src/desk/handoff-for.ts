import type { HandoffOnDesk } from '../api/api-types.js';

/** A way that goes on, for specs. */
export const wayOf = (way: string): HandoffOnDesk['ways'][number] => ({
  way,
  outcome: null,
  sipStatus: null,
  startedMs: 0,
  endedMs: null,
});

/** A handoff for specs. */
export const handoffFor = (given: Partial<HandoffOnDesk>): HandoffOnDesk => ({
  id: 'handoff-1',
  callId: 'call-1',
  queue: 'reservations',
  state: 'ringing',
  startedAt: '2026-11-22T10:00:00Z',
  answeredAt: null,
  endedAt: null,
  ways: [],
  seenBy: null,
  context: {
    handoffId: 'handoff-1',
    callId: 'call-1',
    flow: 'Restaurant',
    language: 'en-GB',
    caller: '5550199',
    dialled: '5550100',
    reason: { intent: 'change_booking', topic: 'deposit', words: 'it is about the deposit' },
    rule: null,
    collected: [],
    tried: [],
    promisedWaitMinutes: null,
    care: null,
    summary: '',
    transcript: [],
  },
  ...given,
});
