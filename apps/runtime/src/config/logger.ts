import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

/** JSON lines on standard output. What is logged are ids, codes and counts; never a caller's words or number. */
export function createLogger(level: string): Logger {
  return pino({ level, base: { app: 'runtime' }, formatters: { level: (label) => ({ level: label }) } });
}

/** Nest's own messages in the same log. */
export function nestLogger(log: Logger): LoggerService {
  const write =
    (level: 'debug' | 'info' | 'warn' | 'error') =>
    (message: unknown): void =>
      log[level](String(message));
  return {
    log: write('debug'),
    debug: write('debug'),
    verbose: write('debug'),
    warn: write('warn'),
    error: write('error'),
  };
}
