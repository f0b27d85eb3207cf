import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { startAgent, stopAll, uriOf, expectNothingOpen } from '../user-agent/test-agents.js';
import { type UserAgent } from '../user-agent/user-agent.js';

const sockets: Socket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await stopAll();
});

/** A raw stream to an agent, and all that comes back on it. */
async function stream(
  agent: UserAgent,
): Promise<{ socket: Socket; text: () => string; until: (wanted: RegExp) => Promise<void> }> {
  const socket = connect(agent.address('tcp').port, '127.0.0.1');
  sockets.push(socket);
  await once(socket, 'connect');
  let received = '';
  socket.on('data', (bytes) => (received += bytes.toString()));
  const until = async (wanted: RegExp): Promise<void> => {
    while (!wanted.test(received)) await once(socket, 'data');
  };
  return { socket, text: () => received, until };
}

const options = (sequence: number, extra = 'Content-Length: 0\r\n'): string =>
  [
    'OPTIONS sip:a@127.0.0.1 SIP/2.0',
    `Via: SIP/2.0/TCP 192.0.2.50:5999;branch=z9hG4bK${sequence}`,
    'From: <sip:b@c>;tag=1',
    'To: <sip:a@127.0.0.1>',
    'Call-ID: tcp',
    `CSeq: ${sequence} OPTIONS`,
    `Max-Forwards: 70\r\n${extra}\r\n`,
  ].join('\r\n');

describe('TcpTransport', () => {
  it('answers torn and joined requests on the stream they came on, and pings', async () => {
    const agent = await startAgent('tcp');
    const { socket, until } = await stream(agent);
    const both = options(1) + options(2);
    socket.write(both.slice(0, 40));
    await new Promise((resolve) => setTimeout(resolve, 20));
    socket.write(both.slice(40));
    await until(/200 OK[^]*CSeq: 1 [^]*200 OK[^]*CSeq: 2 /);
    socket.write('\r\n\r\n');
    await until(/\r\n\r\n\r\n$/);
  });

  it('answers 413 to what is too large and closes', async () => {
    const agent = await startAgent('tcp', { maxMessageBytes: 2000 });
    const { socket, until } = await stream(agent);
    const closed = once(socket, 'close');
    socket.write(options(1, 'Content-Length: 100000\r\n'));
    await until(/^SIP\/2\.0 413 /);
    await closed;
  });

  it('answers 413 to headers that never end and closes', async () => {
    const agent = await startAgent('tcp', { maxMessageBytes: 2000 });
    const { socket, until } = await stream(agent);
    const closed = once(socket, 'close');
    socket.write(options(1, `X-Flood: ${'x'.repeat(3000)}`).trimEnd());
    await until(/^SIP\/2\.0 413 /);
    await closed;
  });

  it('answers 400 to a request without Content-Length and closes', async () => {
    const agent = await startAgent('tcp');
    const { socket, until } = await stream(agent);
    const closed = once(socket, 'close');
    socket.write(options(1, ''));
    await until(/^SIP\/2\.0 400 /);
    await closed;
  });

  it('closes streams that stay idle', async () => {
    const agent = await startAgent('tcp', { streamIdleMs: 30 });
    const { socket } = await stream(agent);
    await once(socket, 'close');
    await expectNothingOpen(agent);
    expect(agent.openCounts().connections).toBe(0);
  });

  it('refuses more streams than it may have', async () => {
    const agent = await startAgent('tcp', { maxConnections: 1 });
    await stream(agent);
    const second = await stream(agent);
    await once(second.socket, 'close');
  });

  it('reports 503 when nobody listens, and leaves nothing', async () => {
    const caller = await startAgent('tcp');
    const gone = await startAgent('tcp');
    const uri = uriOf(gone, 'tcp');
    await gone.stop();
    const [failure] = (await once(caller.invite({ to: uri }), 'failed')) as [{ status: number }];
    expect(failure.status).toBe(503);
    await expectNothingOpen(caller);
  });

  it('leaves nothing bound when one of its addresses is taken', async () => {
    const first = await startAgent('tcp');
    const { port } = first.address('tcp');
    await expect(
      startAgent('tcp', { transports: [{ protocol: 'tcp', host: '127.0.0.1', port }] }),
    ).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});
