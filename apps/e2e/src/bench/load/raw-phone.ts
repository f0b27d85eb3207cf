import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { randomBytes } from 'node:crypto';

/** T1 of RFC 3261: a caller who has no answer by then asks again. */
export const T1_MS = 500;
const GIVE_UP_MS = 8_000;
const HOST = '127.0.0.1';

export interface RawCall {
  /** INVITE → 200. */
  setUpMs: number;
  /** Where the other side wants our media. */
  mediaPort: number;
  /** The other side hung up. */
  ended: boolean;
  bye(): Promise<void>;
}

interface Pending {
  resolve(response: string): void;
  reject(error: Error): void;
}

/**
 * Calls from templates, with as little work as a caller can do, so that what is measured is the other side. One socket
 * for the signalling of all its calls.
 */
export class RawPhone {
  private readonly socket: Socket = createSocket('udp4');
  private readonly pending = new Map<string, Pending>();
  private readonly calls = new Map<string, RawCall>();

  constructor(
    private readonly target: { number: string; port: number },
    private readonly from = 'bench',
  ) {}

  async start(): Promise<void> {
    this.socket.on('message', (message, source) => this.receive(message.toString('latin1'), source));
    await new Promise<void>((resolve) => this.socket.bind(0, HOST, resolve));
    this.socket.setRecvBufferSize(4_000_000);
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.socket.close(() => resolve()));
  }

  /** @throws Error with the status, or when there is no answer */
  async call(rtpPort: number): Promise<RawCall> {
    const id = randomBytes(9).toString('hex');
    const uri = `sip:${this.target.number}@${HOST}:${this.target.port}`;
    const dialog = { id, uri, to: `<${uri}>` };
    const offer = sdp(rtpPort);
    const began = performance.now();
    const response = await this.request('INVITE', 1, dialog, offer);
    const setUpMs = performance.now() - began;
    if (!response.startsWith('SIP/2.0 2')) {
      this.send(this.message('ACK', 1, dialog, branchOf('INVITE', id)));
      throw new Error(response.slice(0, response.indexOf('\r\n')));
    }
    const confirmed = {
      id,
      uri: /^Contact:.*<([^>]+)>/im.exec(response)?.[1] ?? uri,
      to: /^To:\s*(.*?)\r?$/im.exec(response)?.[1] ?? dialog.to,
    };
    this.send(this.message('ACK', 1, confirmed, branchOf('ACK', id)));
    const call: RawCall = {
      setUpMs,
      mediaPort: Number(/^m=audio (\d+)/m.exec(response)?.[1]),
      ended: false,
      bye: async () => {
        this.calls.delete(id);
        if (!call.ended) await this.request('BYE', 2, confirmed, '');
      },
    };
    this.calls.set(id, call);
    return call;
  }

  private async request(method: string, cseq: number, dialog: Dialog, body: string): Promise<string> {
    const key = `${dialog.id} ${cseq}`;
    const text = this.message(method, cseq, dialog, branchOf(method, dialog.id), body);
    const again = setInterval(() => this.send(text), T1_MS);
    const giveUp = setTimeout(() => this.pending.get(key)?.reject(new Error(`${method}: no answer`)), GIVE_UP_MS);
    try {
      return await new Promise<string>((resolve, reject) => {
        this.pending.set(key, { resolve, reject });
        this.send(text);
      });
    } finally {
      clearInterval(again);
      clearTimeout(giveUp);
      this.pending.delete(key);
    }
  }

  private message(method: string, cseq: number, { id, uri, to }: Dialog, branch: string, body = ''): string {
    const { port } = this.socket.address();
    return [
      `${method} ${uri} SIP/2.0`,
      `Via: SIP/2.0/UDP ${HOST}:${port};branch=${branch};rport`,
      'Max-Forwards: 70',
      `From: <sip:${this.from}@${HOST}>;tag=${id}`,
      `To: ${to}`,
      `Call-ID: ${id}`,
      `CSeq: ${cseq} ${method}`,
      `Contact: <sip:${this.from}@${HOST}:${port}>`,
      ...(body ? ['Content-Type: application/sdp'] : []),
      `Content-Length: ${body.length}`,
      '',
      body,
    ].join('\r\n');
  }

  private send(text: string): void {
    this.socket.send(text, this.target.port, HOST);
  }

  private receive(text: string, source: RemoteInfo): void {
    const id = /^Call-ID:\s*(\S+)/im.exec(text)?.[1] ?? '';
    if (!text.startsWith('SIP/2.0')) {
      this.answer(text, id, source);
      return;
    }
    if (text.startsWith('SIP/2.0 1')) return;
    const cseq = /^CSeq:\s*(\d+)/im.exec(text)?.[1] ?? '';
    this.pending.get(`${id} ${cseq}`)?.resolve(text);
  }

  /** The other side hangs up; nothing else is asked of a caller like this. */
  private answer(request: string, id: string, source: RemoteInfo): void {
    const call = this.calls.get(id);
    if (call && request.startsWith('BYE')) call.ended = true;
    const headers = request.match(/^(Via|From|To|Call-ID|CSeq):.*$/gim) ?? [];
    const response = ['SIP/2.0 200 OK', ...headers.map((line) => line.trim()), 'Content-Length: 0', '', ''];
    this.socket.send(response.join('\r\n'), source.port, source.address);
  }
}

interface Dialog {
  id: string;
  uri: string;
  to: string;
}

const branchOf = (method: string, id: string): string => `z9hG4bK${method}${id}`;

const sdp = (port: number): string =>
  ['v=0', `o=- 1 1 IN IP4 ${HOST}`, 's=-', `c=IN IP4 ${HOST}`, 't=0 0', `m=audio ${port} RTP/AVP 0`, ''].join('\r\n');
