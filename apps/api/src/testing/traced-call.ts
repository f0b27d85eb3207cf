import type { HandoffContext } from '@baton/flow-engine';
import type { TracedCall } from '@baton/persistence';

/** A call that goes on, as the runtime writes it. */
export const tracedCall = (id: string): TracedCall => ({
  id,
  sipCallId: id,
  flowId: null,
  versionId: null,
  dialled: '100',
  caller: null,
  startedAt: Date.now(),
  endedAt: null,
  result: null,
  endReason: null,
});

/** What goes along with that call. */
export const contextOf = (callId: string): HandoffContext => ({
  handoffId: `${callId}.handoff-1`,
  callId,
  flow: 'Restaurant',
  language: 'en-GB',
  caller: null,
  dialled: '100',
  reason: { intent: 'book', topic: null, words: 'a table' },
  rule: null,
  collected: [],
  tried: [],
  promisedWaitMinutes: null,
  care: null,
  summary: 'About a booking.',
  transcript: [],
});
