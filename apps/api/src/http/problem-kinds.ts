interface ProblemKind {
  status: number;
  title: string;
}

const kinds = {
  'malformed-request': { status: 400, title: 'The request cannot be read' },
  'not-signed-in': { status: 401, title: 'Not signed in' },
  'wrong-credentials': { status: 401, title: 'Wrong e-mail address or password' },
  'not-allowed': { status: 403, title: 'Not allowed' },
  'foreign-origin': { status: 403, title: 'Sent from another site' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'Not with this method' },
  'link-not-valid': { status: 404, title: 'The link does not work' },
  'above-own-role': { status: 403, title: 'Above your own role' },
  'not-yourself': { status: 409, title: 'Not to your own account' },
  'last-owner': { status: 409, title: 'The last owner' },
  'queue-in-use': { status: 409, title: 'The queue is in use' },
  'flow-in-use': { status: 409, title: 'The flow is in use' },
  'draft-changed': { status: 409, title: 'The draft was changed meanwhile' },
  'environment-changed': { status: 409, title: 'Another version was put there meanwhile' },
  'environment-empty': { status: 409, title: 'Nothing runs there' },
  'already-current': { status: 409, title: 'This version runs there already' },
  'review-closed': { status: 409, title: 'The request is decided already' },
  'no-secret-key': { status: 409, title: 'There is no key to seal with' },
  'precondition-missing': { status: 428, title: 'Which state is changed has to be said' },
  taken: { status: 409, title: 'Taken' },
  'too-large': { status: 413, title: 'The request is too large' },
  'not-json': { status: 415, title: 'A JSON body is needed' },
  'wrong-request': { status: 422, title: 'The request has not the right shape' },
  'wrong-flow': { status: 422, title: 'This has not the shape of a flow' },
  'no-flow': { status: 422, title: 'There is no flow in this' },
  'newer-flow': { status: 422, title: 'This flow was made with a newer Baton' },
  'flow-too-big': { status: 422, title: 'This is larger than any flow can be' },
  'flow-has-problems': { status: 422, title: 'The flow has problems' },
  'flow-unsafe': { status: 422, title: 'The flow can trap a caller' },
  'tests-failed': { status: 422, title: 'Test cases of the flow fail' },
  'flow-cannot-run': { status: 422, title: 'The flow cannot be run' },
  'cannot-happen': { status: 422, title: 'This cannot happen in the call' },
  'goes-otherwise': { status: 422, title: 'The call does not go as it went' },
  'too-many-steps': { status: 422, title: 'The call has too many steps' },
  'time-is-past': { status: 422, title: 'This time is past' },
  'number-reserved': { status: 422, title: 'This number is kept for trial calls' },
  'flow-too-much': { status: 422, title: 'The flow is too much to try' },
  'call-not-exact': { status: 409, title: 'The exact trace cannot be opened' },
  'text-not-storable': { status: 422, title: 'A text cannot be stored' },
  'weak-password': { status: 422, title: 'This password is guessed too easily' },
  'wrong-password': { status: 422, title: 'The current password is another one' },
  'language-not-heard': { status: 422, title: 'Nobody here understands this language by ear' },
  'wrong-grammar': { status: 422, title: 'What can be said is not described as it must be' },
  'no-voice': { status: 422, title: 'Nobody here speaks this language' },
  'nothing-to-say': { status: 422, title: 'There is nothing to say' },
  'too-many-attempts': { status: 429, title: 'Too many attempts' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'tries-busy': { status: 429, title: 'Too many requests are being tried' },
  'lab-busy': { status: 429, title: 'Too much is being tried' },
  'too-many-streams': { status: 429, title: 'Too many open streams' },
  'hearing-busy': { status: 429, title: 'Something is being recognised already' },
  'hearing-away': { status: 503, title: 'The recogniser is away' },
  'voice-away': { status: 503, title: 'The voice is away' },
  'no-trial-number': { status: 503, title: 'No number is free' },
  'database-away': { status: 503, title: 'The database is away' },
  'internal-error': { status: 500, title: 'Something went wrong' },
} satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof kinds;

/** Every `code` that a client can get, with its HTTP status. A code that is not here is a fault of ours: 500. */
export const problemKinds: Readonly<Record<string, ProblemKind>> = kinds;

/** For what Express and Nest refuse on their own. */
export function codeOfStatus(status: number): string {
  if (status === 401) return 'not-signed-in';
  if (status === 403) return 'not-allowed';
  if (status === 404) return 'not-found';
  if (status === 413) return 'too-large';
  if (status === 415) return 'not-json';
  return status >= 400 && status < 500 ? 'malformed-request' : 'internal-error';
}
