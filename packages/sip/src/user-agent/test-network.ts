import { createResponse, type ResponseInit } from '../messages/create-response.js';
import { type SipMessage, type SipRequest } from '../messages/message.js';
import { parseMessage } from '../messages/parse-message.js';
import { serialize } from '../messages/serialize.js';
import { SimulatedClock } from '../simulated-clock.js';
import { MemoryNetwork, type MemoryNetworkOptions } from '../transport/memory-network.js';
import { type Transport } from '../transport/transport.js';
import { type UserAgentOptions } from './user-agent-options.js';
import { type Session } from './session.js';
import { UserAgent } from './user-agent.js';

/** Two user agents, with the RFC's own timers, on a simulated network and clock. */
export class TestNetwork {
  readonly clock = new SimulatedClock();
  readonly network: MemoryNetwork;

  constructor(options: MemoryNetworkOptions = {}) {
    this.network = new MemoryNetwork(this.clock, options);
  }

  /** A user agent at an address of the network, port 5060. */
  async agent(address: string, options: Partial<UserAgentOptions> = {}): Promise<UserAgent> {
    const transports = [this.network.transport('udp', address)];
    const agent = new UserAgent({ clock: this.clock, random: () => 0.5, ...options, transports });
    await agent.start();
    return agent;
  }

  /** Somebody who sends and receives messages by hand. */
  async peer(address: string): Promise<TestPeer> {
    const peer = new TestPeer(this.network.transport('udp', address));
    await peer.start();
    return peer;
  }

  /** Lets time pass, in small steps so that promises get their turn between. */
  async pass(ms: number): Promise<void> {
    const step = 5; // the network's latency: nobody can answer sooner
    for (let passed = 0; passed < ms; passed += step) {
      await new Promise((resolve) => setImmediate(resolve));
      this.clock.advance(Math.min(step, ms - passed));
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** A peer that does only what a test tells it. */
export class TestPeer {
  readonly received: SipMessage[] = [];
  /** Called for each message, after it was kept. */
  onMessage: (message: SipMessage) => void = () => undefined;

  constructor(private readonly transport: Transport) {}

  get requests(): SipRequest[] {
    return this.received.filter((message): message is SipRequest => message.kind === 'request');
  }

  /** Status codes received, in order, also of answers that mirror malformed headers. */
  readonly statuses: number[] = [];

  async start(): Promise<void> {
    await this.transport.start({
      onBytes: (bytes) => {
        const status = /^SIP\/2\.0 (\d{3})/.exec(bytes.toString())?.[1];
        if (status !== undefined) this.statuses.push(Number(status));
        const message = parseOrUndefined(bytes);
        if (!message) return;
        this.received.push(message);
        this.onMessage(message);
      },
    });
  }

  send(message: SipMessage | string | Uint8Array, to: string): void {
    const bytes =
      typeof message === 'string' || message instanceof Uint8Array ? Buffer.from(message) : serialize(message);
    this.transport.send(bytes, { protocol: 'udp', address: to, port: 5060 }, () => undefined);
  }

  answer(request: SipRequest, status: number, init: ResponseInit = {}): void {
    const contact = { Contact: `<sip:peer@${this.transport.local.address}>` };
    const response = createResponse(request, status, {
      toTag: 'peer',
      ...init,
      headers: { ...contact, ...init.headers },
    });
    this.send(response, request.headers.via.host);
  }

  /** A request of its own; `lines` replace or add headers. */
  request(method: string, to: string, lines: Readonly<Record<string, string>> = {}, body = ''): string {
    const { address } = this.transport.local;
    const headers: Record<string, string> = {
      Via: `SIP/2.0/UDP ${address};branch=z9hG4bK${Math.random().toString(36).slice(2)}`,
      'Max-Forwards': '70',
      From: `<sip:peer@${address}>;tag=peer`,
      To: `<sip:agent@${to}>`,
      'Call-ID': 'call-of-peer',
      CSeq: `1 ${method}`,
      Contact: `<sip:peer@${address}>`,
      ...lines,
      'Content-Length': String(Buffer.byteLength(body)),
    };
    const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    return `${method} ${lines['Request-URI'] ?? `sip:agent@${to}`} SIP/2.0\r\n${head.join('')}\r\n${body}`;
  }
}

function parseOrUndefined(bytes: Uint8Array): SipMessage | undefined {
  try {
    return parseMessage(bytes);
  } catch {
    return undefined;
  }
}

/** Two agents with a call between them that was answered. */
export async function connectedPair(
  options: MemoryNetworkOptions = {},
  agentOptions: Partial<UserAgentOptions> = {},
): Promise<Connected> {
  const net = new TestNetwork(options);
  const caller = await net.agent('192.0.2.1', agentOptions);
  const called = await net.agent('192.0.2.2', agentOptions);
  const sessions: { callerSession?: Session; calledSession?: Session } = {};
  called.once('invite', (invite) => {
    void invite.accept({ body: 'answer' }).then((session) => (sessions.calledSession = session));
  });
  caller.invite({ to: 'sip:desk@192.0.2.2', body: 'offer' }).once('accepted', (session) => {
    sessions.callerSession = session;
  });
  await net.pass(50);
  const { callerSession, calledSession } = sessions;
  if (!callerSession || !calledSession) throw new Error('the call was not answered');
  return { net, caller, called, callerSession, calledSession };
}

export interface Connected {
  readonly net: TestNetwork;
  readonly caller: UserAgent;
  readonly called: UserAgent;
  readonly callerSession: Session;
  readonly calledSession: Session;
}

/** Fails unless every transaction, dialog and timer of these agents is gone. */
export function nothingOpen(...agents: UserAgent[]): boolean {
  return agents.every((agent) => Object.values(agent.openCounts()).every((count) => count === 0));
}
