import { randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';

export interface RawRequest {
  host: string;
  port: number;
  method: string;
  user?: string;
  body?: string;
  /** Further header lines. */
  headers?: string[];
}

export interface RawResponse {
  status: number;
  text: string;
}

const RESPONSE_WITHIN_MS = 2_000;

/** Sends one request over UDP without any stack of ours; the final response, or undefined if there was none in time. */
export async function askOnce(request: RawRequest): Promise<RawResponse | undefined> {
  const socket = createSocket('udp4');
  try {
    await new Promise<void>((resolve) => socket.connect(request.port, request.host, resolve));
    const { port } = socket.address();
    const branch = `z9hG4bK${randomBytes(8).toString('hex')}`;
    const callId = `${randomBytes(12).toString('hex')}@e2e`;
    const send = (method: string, to: string) => socket.send(write(request, { method, port, branch, callId, to }));
    const final = new Promise<RawResponse | undefined>((resolve) => {
      setTimeout(() => resolve(undefined), RESPONSE_WITHIN_MS).unref();
      socket.on('error', () => resolve(undefined));
      socket.on('message', (bytes) => {
        const text = bytes.toString('utf8');
        const status = Number(/^SIP\/2\.0 (\d{3})/.exec(text)?.[1]);
        if (status >= 200 && text.includes(callId)) resolve({ status, text });
      });
    });
    const to = `<sip:${request.user ?? 'anybody'}@${request.host}:${request.port}>`;
    send(request.method, to);
    const response = await final;
    // RFC 3261 §17.1.1.3: the ACK of a refusal belongs to the INVITE's transaction.
    if (request.method === 'INVITE' && response) send('ACK', /^To: *(.*)$/im.exec(response.text)?.[1]?.trim() ?? to);
    return response;
  } finally {
    socket.close();
  }
}

function write(
  { host, port: peerPort, user = 'anybody', body = '', headers = [] }: RawRequest,
  { method, port, branch, callId, to }: { method: string; port: number; branch: string; callId: string; to: string },
): string {
  const hasBody = method !== 'ACK' && body !== '';
  return [
    `${method} sip:${user}@${host}:${peerPort} SIP/2.0`,
    `Via: SIP/2.0/UDP 127.0.0.1:${port};rport;branch=${branch}`,
    'Max-Forwards: 70',
    `From: <sip:e2e@127.0.0.1:${port}>;tag=${callId.slice(0, 8)}`,
    `To: ${to}`,
    `Call-ID: ${callId}`,
    `CSeq: 1 ${method}`,
    `Contact: <sip:e2e@127.0.0.1:${port}>`,
    ...headers,
    ...(hasBody ? ['Content-Type: application/sdp'] : []),
    `Content-Length: ${hasBody ? Buffer.byteLength(body) : 0}`,
    '',
    hasBody ? body : '',
  ].join('\r\n');
}
