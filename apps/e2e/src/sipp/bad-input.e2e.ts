import { randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect } from 'node:net';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { askOnce, type RawRequest } from '../harness/raw-sip.js';
import { sharedSystem, type SharedSystem } from '../harness/shared-system.js';
import { pidsIn } from '../harness/start-system.js';
import { sleep } from '../harness/until.js';

const request = (line: string, headers: string[], body = '') => Buffer.from([line, ...headers, '', body].join('\r\n'));

/** Bytes that a port which is open to the world gets to see. */
const malformed: [what: string, bytes: Buffer][] = [
  ['nothing', Buffer.alloc(0)],
  ['noise', randomBytes(1_200)],
  ['an HTTP request', Buffer.from('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')],
  ['a start line and no more', Buffer.from('INVITE sip:1000@127.0.0.1 SIP/2.0\r\n\r\n')],
  ['a Request-URI that never ends', Buffer.from(`INVITE sip:${'a'.repeat(60_000)}`)],
  ['headers without names', request('OPTIONS sip:a@b SIP/2.0', [': x', ':', 'Via', '\u0000: \u0000'])],
  [
    'a Via that is none',
    request('INVITE sip:1000@127.0.0.1 SIP/2.0', ['Via: ;;;', 'CSeq: x y', 'Call-ID:', 'From: <']),
  ],
  [
    'a negative Content-Length',
    request('INVITE sip:1000@127.0.0.1 SIP/2.0', ['Via: SIP/2.0/UDP 127.0.0.1', 'Content-Length: -5']),
  ],
  ['a CSeq beyond 2^31', request('BYE sip:1000@127.0.0.1 SIP/2.0', ['Via: SIP/2.0/UDP a', 'CSeq: 99999999999 BYE'])],
  [
    'a response to nothing',
    request('SIP/2.0 200 OK', ['Via: SIP/2.0/UDP 127.0.0.1;branch=z9hG4bK1', 'CSeq: 1 INVITE']),
  ],
  ['a broken UTF-8 sequence', Buffer.concat([Buffer.from('INVITE sip:'), Buffer.from([0xc3, 0x28, 0xff, 0x0d, 0x0a])])],
];

describe('what no telephone sends', () => {
  let system: SharedSystem;
  let host: string;
  let port: number;
  const ask = (method: string, more: Partial<RawRequest> = {}) =>
    askOnce({ host, port, method, user: '1000', ...more });

  beforeAll(async () => {
    system = await sharedSystem();
    const [, address = '', number = ''] = /@([^:]+):(\d+)/.exec(system.running.sip.udp) ?? [];
    host = address;
    port = Number(number);
  });

  it('OPTIONS is answered with 200 and what we can do', async () => {
    const response = await ask('OPTIONS');
    expect(response?.status).toBe(200);
    expect(response?.text).toMatch(/^Allow: .*INVITE/m);
    expect(response?.text).toMatch(/^Accept: .*application\/sdp/m);
  });

  it('a method that nobody knows gets 405 with those that are', async () => {
    const response = await ask('FETCH');
    expect(response?.status).toBe(405);
    expect(response?.text).toMatch(/^Allow: .*INVITE/m);
  });

  it('an extension that we lack gets 420 with its name', async () => {
    const response = await ask('INVITE', { headers: ['Require: levitation'] });
    expect(response?.status).toBe(420);
    expect(response?.text).toMatch(/^Unsupported: *levitation/m);
  });

  it('more headers than anybody means is refused with 400', async () => {
    const headers = Array.from({ length: 300 }, (_, index) => `X-Header-${index}: ${index}`);
    expect((await ask('INVITE', { headers }))?.status).toBe(400);
  });

  it('a request that is larger than any telephone makes gets 413, over TCP', async () => {
    const socket = connect(port, host);
    await once(socket, 'connect');
    const via = `Via: SIP/2.0/TCP 127.0.0.1:${socket.localPort};branch=z9hG4bKlarge`;
    const dialog = ['From: <sip:a@b>;tag=1', 'To: <sip:1000@b>', 'Call-ID: large@e2e', 'CSeq: 1 INVITE'];
    const body = 'v'.repeat(200_000);
    const length = `Content-Length: ${body.length}`;
    socket.write(request('INVITE sip:1000@127.0.0.1 SIP/2.0', [via, 'Max-Forwards: 70', ...dialog, length], body));
    const [answer] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    expect(answer.toString('utf8')).toMatch(/^SIP\/2\.0 413 /);
  });

  it.each(malformed)('%s, over UDP, stops nothing', async (_what, bytes) => {
    const { runtime } = pidsIn(system.dataDir);
    const socket = createSocket('udp4');
    for (let times = 0; times < 3; times++) socket.send(bytes, port, host);
    await sleep(20);
    socket.close();
    expect((await ask('OPTIONS'))?.status).toBe(200);
    expect(pidsIn(system.dataDir).runtime).toBe(runtime);
  });

  it.each(malformed)('%s, over TCP, stops nothing', async (_what, bytes) => {
    const { runtime } = pidsIn(system.dataDir);
    const socket = connect(port, host);
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(bytes);
    await sleep(20);
    socket.destroy();
    expect((await ask('OPTIONS'))?.status).toBe(200);
    expect(pidsIn(system.dataDir).runtime).toBe(runtime);
  });

  it('a CANCEL on the heels of its INVITE ends in 487, or in a call that can be ended', async () => {
    const outcome = await cancelAtOnce(host, port);
    expect(['487 INVITE', '200 INVITE']).toContain(outcome.invite);
    expect(outcome.cancel).toBe('200 CANCEL');
  });
});

/** Sends INVITE and CANCEL in one go; whatever comes of it is ended as RFC 3261 §9.1 has it. */
async function cancelAtOnce(host: string, port: number): Promise<{ invite: string; cancel: string }> {
  const socket = createSocket('udp4');
  await new Promise<void>((resolve) => socket.connect(port, host, resolve));
  const own = socket.address().port;
  const id = randomBytes(8).toString('hex');
  const finals = new Map<string, string>();
  const done = new Promise<void>((resolve, reject) => {
    setTimeout(() => reject(new Error(`no two final responses, but ${[...finals.keys()].join()}`)), 5_000).unref();
    socket.on('message', (bytes) => {
      const text = bytes.toString('utf8');
      const [, status = '', method = ''] = /^SIP\/2\.0 ([2-6]\d\d)[\s\S]*^CSeq: *\d+ (\w+)/m.exec(text) ?? [];
      if (status) finals.set(method, `${status} ${method}\n${text}`);
      if (finals.has('INVITE') && finals.has('CANCEL')) resolve();
    });
  });
  const lines = (method: string, cseq: number, to: string, branch: string, body = '') =>
    request(
      `${method} sip:1000@${host}:${port} SIP/2.0`,
      [
        `Via: SIP/2.0/UDP ${host}:${own};rport;branch=z9hG4bK${branch}`,
        'Max-Forwards: 70',
        `From: <sip:e2e@${host}:${own}>;tag=${id}`,
        `To: ${to}`,
        `Call-ID: ${id}@e2e`,
        `CSeq: ${cseq} ${method}`,
        `Contact: <sip:e2e@${host}:${own}>`,
        ...(body ? ['Content-Type: application/sdp'] : []),
        `Content-Length: ${body.length}`,
      ],
      body,
    );
  const to = `<sip:1000@${host}:${port}>`;
  const sdp = `v=0\r\no=- 1 1 IN IP4 ${host}\r\ns=-\r\nc=IN IP4 ${host}\r\nt=0 0\r\nm=audio 30002 RTP/AVP 0\r\n`;
  socket.send(lines('INVITE', 1, to, id, sdp));
  socket.send(lines('CANCEL', 1, to, id));
  await done;
  const invite = finals.get('INVITE') ?? '';
  const tagged = /^To: *(.*)$/m.exec(invite)?.[1]?.trim() ?? to;
  const answered = invite.startsWith('200');
  socket.send(lines('ACK', 1, tagged, answered ? `${id}a` : id));
  if (answered) socket.send(lines('BYE', 2, tagged, `${id}b`));
  await sleep(100);
  socket.close();
  return { invite: invite.slice(0, 10), cancel: finals.get('CANCEL')?.slice(0, 10) ?? '' };
}
