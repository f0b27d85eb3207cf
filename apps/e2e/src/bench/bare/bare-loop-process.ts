/**
 * What Node's UDP sockets can do at most on this machine: answers an INVITE from a template, sends a packet of silence
 * every 20 ms to whoever sends media, and does nothing else – no parsing worth the name, no transactions, no speech.
 */
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';

const HOST = '127.0.0.1';
const TICK_MS = 20;

interface Line {
  socket: Socket;
  packet: Buffer;
  peer: RemoteInfo | undefined;
}

const lines = new Map<string, Line>();
const signaling = createSocket('udp4');
signaling.on('message', (message, source) => void receive(message.toString('latin1'), source));
signaling.bind(0, HOST, () => {
  signaling.setRecvBufferSize(4_000_000);
  process.send?.({ port: signaling.address().port });
});
process.on('disconnect', () => process.exit(0));

let due = performance.now();
tick();

async function receive(text: string, source: RemoteInfo): Promise<void> {
  const id = /^Call-ID:\s*(\S+)/im.exec(text)?.[1] ?? '';
  if (text.startsWith('INVITE')) answer(text, source, await open(id));
  else if (text.startsWith('BYE')) {
    lines.get(id)?.socket.close();
    lines.delete(id);
    answer(text, source, undefined);
  }
}

async function open(id: string): Promise<number> {
  const socket = createSocket('udp4');
  const packet = Buffer.alloc(172, 0xff);
  packet.writeUInt16BE(0x8000, 0);
  const line: Line = { socket, packet, peer: undefined };
  socket.on('message', (_message, source) => (line.peer ??= source));
  await new Promise<void>((resolve) => socket.bind(0, HOST, resolve));
  lines.set(id, line);
  return socket.address().port;
}

function answer(request: string, source: RemoteInfo, mediaPort: number | undefined): void {
  const headers = (request.match(/^(Via|From|To|Call-ID|CSeq):.*$/gim) ?? []).map((line) => line.trim());
  const tagged = headers.map((line) => (/^To:(?!.*;tag=)/i.test(line) ? `${line};tag=bare` : line));
  const contact = `Contact: <sip:bare@${HOST}:${signaling.address().port}>`;
  const body = mediaPort === undefined ? '' : `v=0\r\nc=IN IP4 ${HOST}\r\nm=audio ${mediaPort} RTP/AVP 0\r\n`;
  const text = ['SIP/2.0 200 OK', ...tagged, contact, `Content-Length: ${body.length}`, '', body].join('\r\n');
  signaling.send(text, source.port, source.address);
}

function tick(): void {
  for (const { socket, packet, peer } of lines.values()) {
    if (!peer) continue;
    packet.writeUInt16BE((packet.readUInt16BE(2) + 1) & 0xffff, 2);
    packet.writeUInt32BE((packet.readUInt32BE(4) + 160) >>> 0, 4);
    socket.send(packet, peer.port, peer.address);
  }
  due += TICK_MS;
  setTimeout(tick, Math.max(0, due - performance.now()));
}
