import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.js';

/** Nest's own words in our log. Its banter about every route is `debug`. */
export class NestLog implements LoggerService {
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log.child({ from: 'nest' });
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.#log.debug(contextOf(rest), String(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.#log.warn(contextOf(rest), String(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.#log.error(contextOf(rest), String(message));
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.#log.fatal(contextOf(rest), String(message));
  }
}

function contextOf(rest: unknown[]): { context?: string } {
  const last = rest.at(-1);
  return typeof last === 'string' && last.length < 100 ? { context: last } : {};
}
