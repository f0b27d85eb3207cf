import type { TransferOutcome } from '@baton/flow-engine';

const byStatus: Record<number, TransferOutcome> = {
  // 408 is an agent's phone that does not answer at all, 480 one that is not there, 487 the ring that we ended.
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

/** What the final SIP status of an INVITE or of a REFER's NOTIFY means for the caller. */
export function transferOutcome(status: number): TransferOutcome {
  if (status >= 200 && status < 300) return 'connected';
  return byStatus[status] ?? 'failed';
}
