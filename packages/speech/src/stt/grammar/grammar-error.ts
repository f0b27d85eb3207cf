import { SpeechError } from '../../speech-error.js';

export type GrammarProblemCode =
  | 'undefined-rule'
  | 'recursive-rule'
  | 'duplicate-rule'
  | 'bad-rule-name'
  | 'bad-word'
  | 'bad-weight'
  | 'bad-repeat'
  | 'empty-alternative'
  | 'no-alternatives'
  | 'too-large'
  | 'too-deep';

export interface GrammarProblem {
  readonly code: GrammarProblemCode;
  /** The rule in which it is. */
  readonly rule: string;
  readonly message: string;
}

/** A grammar that cannot be used, with everything that is wrong with it. */
export class GrammarError extends SpeechError {
  override readonly name = 'GrammarError';

  constructor(readonly problems: readonly GrammarProblem[]) {
    super('bad-request', `The grammar cannot be used: ${problems.map((problem) => problem.message).join('; ')}`);
  }
}
