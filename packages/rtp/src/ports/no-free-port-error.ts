/** All port pairs of the pool are in use, resting, or taken by other programs. The call is refused (503). */
export class NoFreePortError extends Error {
  readonly code = 'NO_FREE_PORT';

  constructor(counts: { total: number; inUse: number; quarantined: number }) {
    super(`no free RTP port: ${counts.inUse} of ${counts.total} pairs in use, ${counts.quarantined} resting`);
    this.name = 'NoFreePortError';
  }
}
