export type LabErrorCode =
  /** The flow needs something that is not there: its language is not understood. */
  | 'flow-cannot-run'
  /** The caller or the world cannot do this at this moment of the call. */
  | 'cannot-happen'
  /** The call has more steps than any call has. */
  | 'too-many-steps'
  /** A recorded call does not go on this flow as it went. */
  | 'goes-otherwise';

/** What the lab cannot do, in an analyst's words. The one who asked for it is at fault, not the system. */
export class LabError extends Error {
  constructor(
    readonly code: LabErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'LabError';
  }
}
