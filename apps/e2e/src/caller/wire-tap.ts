import { parseMessage, UdpTransport, type Transport, type TransportUser } from '@baton/sip';

/** One SIP message as it passed the socket. */
export interface WireMessage {
  direction: 'sent' | 'received';
  /** `INVITE sip:…`, or `200 INVITE` for a response. */
  line: string;
  /** Lower-case name → first value. */
  headers: Record<string, string>;
  body: string;
}

/** A UDP transport that notes every message; retransmissions are noted each time. */
export class WireTap implements Transport {
  readonly messages: WireMessage[] = [];
  private readonly udp: UdpTransport;

  constructor(host: string, port: number) {
    this.udp = new UdpTransport(host, port);
  }

  get protocol(): Transport['protocol'] {
    return this.udp.protocol;
  }

  get reliable() {
    return this.udp.reliable;
  }

  get local() {
    return this.udp.local;
  }

  get connections() {
    return this.udp.connections;
  }

  /** Start lines in order, with their direction: `> INVITE`, `< 200 INVITE`. */
  get lines(): string[] {
    return this.messages.map(({ direction, line }) => `${direction === 'sent' ? '>' : '<'} ${line}`);
  }

  start(user: TransportUser): Promise<void> {
    return this.udp.start({
      onBytes: (bytes, source, fault) => {
        this.note('received', bytes);
        user.onBytes(bytes, source, fault);
      },
    });
  }

  stop(): Promise<void> {
    return this.udp.stop();
  }

  isOpen(): boolean {
    return this.udp.isOpen();
  }

  send(...[bytes, to, onError]: Parameters<Transport['send']>): void {
    this.note('sent', bytes);
    this.udp.send(bytes, to, onError);
  }

  private note(direction: WireMessage['direction'], bytes: Buffer): void {
    try {
      const message = parseMessage(bytes);
      const { headers } = message;
      const line = 'method' in message ? message.method : `${message.status} ${headers.cseq.method}`;
      const first = Object.fromEntries([...headers].map(([name, value]) => [name.toLowerCase(), value]));
      this.messages.push({ direction, line, headers: first, body: Buffer.from(message.body).toString('utf8') });
    } catch {
      // What is no SIP is not of interest here.
    }
  }
}
