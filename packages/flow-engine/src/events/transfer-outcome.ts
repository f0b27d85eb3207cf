import { z } from 'zod';

/** How one way of a handoff ended, as far as the caller is concerned. */
export const transferOutcomeSchema = z.enum([
  'connected',
  'busy',
  'no-answer',
  'declined',
  'unreachable',
  'failed',
  'stayed',
]);
export type TransferOutcome = z.infer<typeof transferOutcomeSchema>;

/** RFC 3261 §21. 408 is a phone that does not answer at all, 480 one that is not there, 487 the ring that we ended. */
const byStatus: Readonly<Record<number, TransferOutcome>> = {
  401: 'failed',
  403: 'declined',
  404: 'unreachable',
  407: 'failed',
  408: 'no-answer',
  410: 'unreachable',
  480: 'no-answer',
  484: 'unreachable',
  486: 'busy',
  487: 'no-answer',
  502: 'unreachable',
  503: 'unreachable',
  504: 'unreachable',
  600: 'busy',
  603: 'declined',
  604: 'unreachable',
  606: 'failed',
};

/** What the final SIP status of an INVITE, or of a REFER's NOTIFY, means for the caller. */
export const transferOutcomeOf = (status: number): TransferOutcome =>
  status >= 200 && status < 300 ? 'connected' : (byStatus[status] ?? 'failed');

/** A final SIP status that means this outcome. */
export const sipStatusOf = (outcome: TransferOutcome): number =>
  outcome === 'connected' ? 200 : Number(Object.entries(byStatus).find(([, known]) => known === outcome)?.[0] ?? 500);
