import { type SipMessage } from './message.js';

/** Writes a message as it goes on the wire; Content-Length is always written and always right (RFC 3261 §20.14). */
export function serialize(message: SipMessage): Buffer {
  let head =
    message.kind === 'request'
      ? `${message.method} ${message.requestUri} SIP/2.0\r\n`
      : `SIP/2.0 ${message.status} ${message.reason}\r\n`;
  for (const [name, value] of message.headers) {
    if (name !== 'Content-Length') head += `${name}: ${value}\r\n`;
  }
  head += `Content-Length: ${message.body.byteLength}\r\n\r\n`;
  return message.body.byteLength === 0 ? Buffer.from(head) : Buffer.concat([Buffer.from(head), message.body]);
}
