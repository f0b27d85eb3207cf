import { pino, type Logger } from 'pino';
import type { ApiSettings } from '../config/environment.js';

/** JSON lines on stdout: ids and codes, never a body, a caller's number or word. */
export type Log = Logger;

export function createLog(settings: Pick<ApiSettings, 'logLevel'>): Log {
  return pino({ level: settings.logLevel, base: { app: 'api' }, timestamp: pino.stdTimeFunctions.isoTime });
}
