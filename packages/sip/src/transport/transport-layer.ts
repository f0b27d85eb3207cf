import { createResponse } from '../messages/create-response.js';
import { type SipMessage, type SipRequest, type SipResponse } from '../messages/message.js';
import { defaultParseLimits, parseMessage, type ParseLimits, SipParseError } from '../messages/parse-message.js';
import { serialize } from '../messages/serialize.js';
import { type SipLogger } from '../logger.js';
import { SipError } from '../sip-error.js';
import { responseEndpoint, stampSource } from './response-endpoint.js';
import { type Endpoint, type FramingFault, type Protocol, type Transport, type TransportUser } from './transport.js';

/** Receives the messages that were understood. */
export interface MessageUser {
  onRequest(request: SipRequest, source: Endpoint): void;
  onResponse(response: SipResponse, source: Endpoint): void;
}

/** What came in and went out, for metrics. */
export interface TransportCounters {
  received: number;
  sent: number;
  /** Not understood; those of them that could be answered were. */
  malformed: number;
  tooLarge: number;
}

/**
 * The transport layer (RFC 3261 §18): bytes to messages and back. What cannot be parsed is answered statelessly where it
 * is a request that can be answered, and dropped otherwise. Nothing that comes in can throw out of here.
 */
export class TransportLayer implements TransportUser {
  readonly counters: TransportCounters = { received: 0, sent: 0, malformed: 0, tooLarge: 0 };

  constructor(
    private readonly transports: readonly Transport[],
    private readonly user: MessageUser,
    private readonly logger: SipLogger,
    private readonly limits: ParseLimits = defaultParseLimits,
  ) {}

  async start(): Promise<void> {
    try {
      for (const transport of this.transports) await transport.start(this);
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.transports.map((transport) => transport.stop()));
  }

  /** The transport for a protocol, if there is one. */
  transport(protocol: Protocol): Transport | undefined {
    return this.transports.find((transport) => transport.protocol === protocol);
  }

  get connections(): number {
    return this.transports.reduce((sum, transport) => sum + transport.connections, 0);
  }

  /** Whether the stream that an endpoint names is still open. */
  isOpen(endpoint: Endpoint): boolean {
    return this.transport(endpoint.protocol)?.isOpen(endpoint) ?? false;
  }

  send(message: SipMessage, to: Endpoint, onError: (error: SipError) => void): void {
    const transport = this.transport(to.protocol);
    if (!transport) {
      queueMicrotask(() => onError(new SipError('TRANSPORT', `no ${to.protocol} transport`, 503)));
      return;
    }
    this.counters.sent++;
    transport.send(serialize(message), to, onError);
  }

  onBytes(bytes: Buffer, source: Endpoint, fault?: FramingFault): void {
    this.counters.received++;
    try {
      const message = this.parse(bytes, fault);
      if (message.kind === 'response') {
        this.user.onResponse(message, source);
        return;
      }
      stampSource(message, source);
      this.user.onRequest(message, source);
    } catch (error) {
      if (error instanceof SipParseError) this.refuse(error, source);
      else this.logger.warn({ error: String(error), protocol: source.protocol }, 'a SIP message was not survived');
    }
  }

  private parse(bytes: Buffer, fault?: FramingFault): SipMessage {
    if (fault === undefined) return parseMessage(bytes, this.limits);
    // only the head came: read it as far as it goes, to know whom to answer
    try {
      const message = parseMessage(bytes, { ...this.limits, maxMessageBytes: bytes.length - 1 });
      throw new SipParseError(fault, 400, message.kind === 'request' ? message : undefined);
    } catch (error) {
      const request = error instanceof SipParseError ? error.request : undefined;
      throw new SipParseError(fault, fault === 'too-large' ? 413 : 400, request);
    }
  }

  /** Answers what was not understood, without keeping any state for it. */
  private refuse(error: SipParseError, source: Endpoint): void {
    if (error.status === 413) this.counters.tooLarge++;
    else this.counters.malformed++;
    this.logger.debug({ problem: error.message, answered: error.request !== undefined }, 'malformed SIP message');
    if (!error.request) return;
    const to = answerEndpoint(error.request, source);
    this.send(createResponse(error.request, error.status, { toTag: 'malformed' }), to, () => undefined);
  }
}

/** Where the refusal of a malformed request goes: by its Via, or, if that is what is malformed, where it came from. */
function answerEndpoint(request: SipRequest, source: Endpoint): Endpoint {
  try {
    stampSource(request, source);
    return responseEndpoint(request, source);
  } catch {
    return source;
  }
}
