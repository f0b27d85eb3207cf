import { QueryFailedError } from 'typeorm';
import { DatabaseAwayError, DatabaseRefusedError, PersistenceError, TextNotStorableError } from './database-errors.js';

const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  'EPIPE',
]);

/** Any other failure of a connection, as the operating system names it: `EMFILE`, `ECONNABORTED`. */
const systemError = /^E(?!RR_)[A-Z0-9]+$/;

/** pg reports these without a code. */
const lostConnection =
  /Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|Cannot use a pool after calling end|Driver not Connected|connection timeout|Client was closed/i;

/** Appendix A of PostgreSQL's manual: class 08, the shutdown codes of class 57, class 53 (no room for us now). */
const awayState = /^(08...|57P0[1-5]|53...|25006)$/;
/** Deadlock and serialization failures, statement timeout: the same statement may pass the next time. */
const passingState = /^(40001|40P01|55P03|57014)$/;
/** Characters that text and jsonb cannot hold. */
const textState = /^(22021|22P05)$/;

interface PgError {
  code?: unknown;
  constraint?: unknown;
  message?: unknown;
  detail?: unknown;
}

/** Any failure below a repository as one of our own errors, without a value of a row. */
export function translateError(error: unknown): Error {
  if (error instanceof PersistenceError) return error;
  // Both of `localhost`'s addresses refused.
  if (error instanceof AggregateError && error.errors.length > 0) return translateError(error.errors[0]);
  const cause = (error instanceof QueryFailedError ? error.driverError : error) as PgError;
  const code = typeof cause.code === 'string' ? cause.code : '';
  if (unreachable.has(code)) return new DatabaseAwayError(code);
  if (/^[0-9A-Z]{5}$/.test(code)) {
    if (awayState.test(code)) return new DatabaseAwayError(`SQLSTATE ${code}`);
    const isSurrogate = code === '22P02' && typeof cause.detail === 'string' && /surrogate/.test(cause.detail);
    if (textState.test(code) || isSurrogate) return new TextNotStorableError();
    const constraint = typeof cause.constraint === 'string' ? cause.constraint : null;
    return new DatabaseRefusedError(code, constraint, passingState.test(code));
  }
  if (typeof cause.message === 'string' && lostConnection.test(cause.message)) {
    return new DatabaseAwayError('the connection was lost');
  }
  // What TypeORM throws holds the statement's values, and a log shows whatever an error holds.
  if (error instanceof QueryFailedError) {
    return systemError.test(code) ? new DatabaseAwayError(code) : new DatabaseRefusedError('none', null, false);
  }
  return error instanceof Error ? error : new Error('An unknown failure below the database');
}
