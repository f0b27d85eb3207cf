import { createSocket } from 'node:dgram';
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below the ports that the system gives to clients (32768 and up), so that no passing socket takes one first. */
const LISTENING = { from: 20_000, to: 30_000 };
const RTP = { from: 10_000, to: 19_800, size: 200 };
const HOST = '127.0.0.1';
const taken = new Set<number>();

/** A port that is free for UDP and TCP now, never given out twice by this process. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(LISTENING.from, LISTENING.to);
    if (taken.has(port) || !(await isFree(port))) continue;
    taken.add(port);
    return port;
  }
}

/** A range for RTP, as BATON_RTP_PORTS takes it: its first ports are free and no other range of ours overlaps it. */
export async function freeRtpRange(): Promise<string> {
  for (;;) {
    const from = RTP.from + RTP.size * randomInt((RTP.to - RTP.from) / RTP.size);
    if (taken.has(from) || !(await isFree(from)) || !(await isFree(from + 1))) continue;
    taken.add(from);
    return `${from}-${from + RTP.size - 1}`;
  }
}

/** Whether a socket of either kind can be bound to a port of this machine. */
export async function isFree(port: number): Promise<boolean> {
  return (await isTcpFree(port)) && (await isUdpFree(port));
}

/** A program that has gone leaves no UDP socket behind. */
export function isUdpFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.once('error', () => socket.close(() => resolve(false)));
    socket.bind({ port, address: HOST, exclusive: true }, () => socket.close(() => resolve(true)));
  });
}

function isTcpFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: HOST, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
