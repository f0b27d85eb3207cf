/** Where an adapter tells of faults; the shape of pino's methods. Neither argument ever holds what was said. */
export interface SpeechLog {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
}

export const silentLog: SpeechLog = { info: () => undefined, warn: () => undefined };
