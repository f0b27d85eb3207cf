import type { TransferOutcome } from '@baton/flow-engine';

/** As the runtime reads the final status of an INVITE, or of a REFER's NOTIFY (RFC 3261 §21). */
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

/** What a final SIP status means for the caller. */
export const sipOutcome = (status: number): TransferOutcome =>
  status >= 200 && status < 300 ? 'connected' : (byStatus[status] ?? 'failed');

/** A status that means this outcome, for a test case made from a call whose status was not known. */
export const sipStatusOf = (outcome: TransferOutcome): number =>
  outcome === 'connected' ? 200 : Number(Object.entries(byStatus).find(([, known]) => known === outcome)?.[0] ?? 500);
