import { captureRejectionSymbol, EventEmitter } from 'node:events';
import { type SipLogger } from '../logger.js';

/** An emitter whose async listeners may reject: that is reported, and ends neither the process nor the call. */
export class ReportingEmitter<Events extends Record<keyof Events, unknown[]>> extends EventEmitter<Events> {
  constructor(private readonly log: SipLogger) {
    super({ captureRejections: true });
  }

  /** Called by node for a listener whose promise was rejected. */
  override [captureRejectionSymbol](error: Error, event: unknown, ...args: unknown[]): void {
    this.log.warn({ event: String(event), error: String(error) }, 'a listener rejected');
    this.onListenerRejected(args);
  }

  /** What else is to be done about it. */
  protected onListenerRejected(_args: readonly unknown[]): void {
    // reported is enough
  }
}
