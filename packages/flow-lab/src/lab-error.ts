import type { LabReason } from './lab-reason.js';
import { reasonWords } from './words/reason-words.js';
import { englishLabTexts } from './words/english-lab-texts.js';

export type LabErrorCode =
  /** The flow needs something that is not there: its language is not understood. */
  | 'flow-cannot-run'
  /** The caller or the world cannot do this at this moment of the call. */
  | 'cannot-happen'
  /** The call has more steps than any call has. */
  | 'too-many-steps'
  /** A recorded call does not go on this flow as it went. */
  | 'goes-otherwise';

/** What the lab cannot do. The one who asked for it is at fault, not the system. Its message is English. */
export class LabError extends Error {
  constructor(
    readonly code: LabErrorCode,
    readonly reason: LabReason,
  ) {
    super(reasonWords(reason, englishLabTexts));
    this.name = 'LabError';
  }
}
