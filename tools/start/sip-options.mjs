import { randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';

/**
 * Asks a SIP server over UDP whether it would take a call (OPTIONS, RFC 3261 §11).
 *
 * @param {{ host: string, port: number, timeoutMs?: number }} server
 * @returns {Promise<number | undefined>} the status of its final response; undefined when none came in time
 */
export function askOptions({ host, port, timeoutMs = 1000 }) {
  return new Promise((resolve) => {
    const isIpv6 = host.includes(':');
    const socket = createSocket(isIpv6 ? 'udp6' : 'udp4');
    const timer = setTimeout(() => done(undefined), timeoutMs);
    const done = (/** @type {number | undefined} */ status) => {
      clearTimeout(timer);
      socket.removeAllListeners('message');
      socket.close();
      resolve(status);
    };
    const callId = `${randomBytes(12).toString('hex')}@start.baton`;
    socket.once('error', () => done(undefined));
    socket.on('message', (bytes) => {
      const text = bytes.toString('latin1');
      const status = Number(/^SIP\/2\.0 (\d{3}) /.exec(text)?.[1]);
      if (status >= 200 && text.includes(callId)) done(status);
    });
    socket.connect(port, host, () => {
      const to = `sip:${isIpv6 ? `[${host}]` : host}:${port}`;
      const { address, port: own } = socket.address();
      socket.send(request(to, `${isIpv6 ? `[${address}]` : address}:${own}`, callId));
    });
  });
}

function request(/** @type {string} */ to, /** @type {string} */ from, /** @type {string} */ callId) {
  return [
    `OPTIONS ${to} SIP/2.0`,
    // the cookie of RFC 3261 §8.1.1.7 begins every branch
    `Via: SIP/2.0/UDP ${from};rport;branch=z9hG4bK${randomBytes(8).toString('hex')}`,
    'Max-Forwards: 70',
    `From: <sip:start@${from}>;tag=${randomBytes(6).toString('hex')}`,
    `To: <${to}>`,
    `Call-ID: ${callId}`,
    'CSeq: 1 OPTIONS',
    `Contact: <sip:start@${from}>`,
    'Accept: application/sdp',
    'Content-Length: 0',
    '',
    '',
  ].join('\r\n');
}
