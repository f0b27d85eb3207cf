/**
 * What can go wrong below the apps. `fault` says who has to act: the user (ask for something else) or the system.
 * No message carries a value of a row: rows hold callers' words and numbers.
 */
export class PersistenceError extends Error {
  constructor(
    readonly code: string,
    readonly fault: 'user' | 'system',
    /** Whether the very same call may succeed later. */
    readonly retryable: boolean,
    message: string,
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** The database cannot be reached, is starting or shutting down, or did not answer in time. */
export class DatabaseAwayError extends PersistenceError {
  constructor(reason: string) {
    super('database-away', 'system', true, `The database is away (${reason})`);
  }
}

/** The database refused a statement for a reason that no repository expects; `sqlState` is PostgreSQL's own code. */
export class DatabaseRefusedError extends PersistenceError {
  constructor(
    readonly sqlState: string,
    readonly constraint: string | null,
    retryable: boolean,
  ) {
    const rule = constraint === null ? '' : `, constraint ${constraint}`;
    super('database-refused', 'system', retryable, `${reasonOf(sqlState)} (SQLSTATE ${sqlState}${rule})`);
  }
}

function reasonOf(sqlState: string): string {
  if (sqlState.startsWith('28')) return 'The database refuses the user or the password of its URL';
  if (sqlState === '3D000') return 'There is no database of the name that its URL has';
  return 'The database refused a statement';
}

export class NotFoundError extends PersistenceError {
  constructor(readonly what: string) {
    super('not-found', 'user', false, `No such ${what}`);
  }
}

/** Somebody else saved the draft since it was read. */
export class DraftChangedError extends PersistenceError {
  constructor(readonly currentRevision: number) {
    super('draft-changed', 'user', false, `The draft was changed meanwhile: it is at revision ${currentRevision}`);
  }
}

/** A flow that was published, or that a number leads to, stays: calls and versions speak of it. */
export class FlowInUseError extends PersistenceError {
  constructor() {
    super('flow-in-use', 'user', false, 'The flow was published or has a number: it cannot be deleted');
  }
}

/** Another version runs in the environment than the one that whoever changes it has before them. */
export class EnvironmentChangedError extends PersistenceError {
  constructor(readonly currentVersion: string | null) {
    super('environment-changed', 'user', false, 'Another version was put there meanwhile: look again');
  }
}

/** A name or address that has to be unique is taken. */
export class TakenError extends PersistenceError {
  constructor(readonly what: string) {
    super('taken', 'user', false, `This ${what} is taken`);
  }
}

/** PostgreSQL stores neither NUL nor half a surrogate pair in text. */
export class TextNotStorableError extends PersistenceError {
  constructor() {
    super('text-not-storable', 'user', false, 'A text contains a character that cannot be stored (NUL, half a pair)');
  }
}

/** What is stored cannot be read as a flow; it was written by something else, or by a newer Baton. */
export class StoredFlowUnreadableError extends PersistenceError {
  constructor(readonly subject: string) {
    super('stored-flow-unreadable', 'system', false, `${subject} cannot be read as a flow`);
  }
}
