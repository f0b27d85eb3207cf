/** What this package reports while it works. Fields carry ids, status codes and addresses of elements; never a caller's number or words. */
export interface SipLogger {
  debug(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
}

/** Says nothing. */
export const silentLogger: SipLogger = { debug: () => undefined, warn: () => undefined };
