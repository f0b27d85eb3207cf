import { type Clock } from '../clock.js';
import { type Endpoint, type Protocol, type Transport, type TransportUser } from './transport.js';

export interface MemoryNetworkOptions {
  /** One way. Default 5 ms. */
  readonly latencyMs?: number;
  /** Decides on each message, by what it is, whether the network loses it; streams lose nothing. */
  readonly loses?: (text: string, from: Endpoint, to: Endpoint) => boolean;
}

/** A network inside one process, for tests on a simulated clock: it delays, and loses what it is told to. */
export class MemoryNetwork {
  /** Every message sent, lost ones too, in order. */
  readonly sent: { readonly text: string; readonly at: number; readonly lost: boolean }[] = [];
  private readonly users = new Map<string, TransportUser>();

  constructor(
    private readonly clock: Clock,
    private readonly options: MemoryNetworkOptions = {},
  ) {}

  /** A transport at an address of this network. */
  transport(protocol: Protocol, address: string, port = 5060): Transport {
    const local = { address, port };
    const here: Endpoint = { protocol, ...local };
    return {
      protocol,
      reliable: protocol === 'tcp',
      local,
      connections: 0,
      start: async (user) => void this.users.set(key(here), user),
      stop: async () => void this.users.delete(key(here)),
      isOpen: () => false,
      send: (bytes, to) => this.carry(bytes, here, to),
    };
  }

  /** First lines of what was sent, e.g. `INVITE` or `200 INVITE`. */
  get log(): string[] {
    return this.sent.map(({ text }) => summary(text));
  }

  private carry(bytes: Buffer, from: Endpoint, to: Endpoint): void {
    const text = bytes.toString();
    const lost = from.protocol === 'udp' && (this.options.loses?.(text, from, to) ?? false);
    this.sent.push({ text, at: this.clock.now(), lost });
    if (lost) return;
    this.clock.setTimeout(() => this.users.get(key(to))?.onBytes(bytes, from), this.options.latencyMs ?? 5);
  }
}

function key({ protocol, address, port }: Endpoint): string {
  return `${protocol}:${address}:${port}`;
}

/** `INVITE` for a request, `200 INVITE` for a response. */
export function summary(text: string): string {
  const response = /^SIP\/2\.0 (\d{3})/.exec(text);
  const method = /\r\nCSeq: \d+ (\w+)/.exec(text)?.[1] ?? '';
  return response ? `${response[1]} ${method}` : method;
}
