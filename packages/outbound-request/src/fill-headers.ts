import type { RequestHeader } from '@baton/flow-schema';
import { ACCEPTED_ENCODINGS } from './read-body.js';
import { RequestFailed } from './request-failed.js';

export interface FilledHeader {
  name: string;
  value: string;
  /** Goes to the host that it was meant for, and to no other one. */
  confidential: boolean;
}

/** What says how the message is sent is the connection's own (RFC 9110 §7.6.1), and to whom, the URL's. */
const OURS = new Set([
  'accept-encoding',
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);
const CONFIDENTIAL = new Set(['authorization', 'cookie']);
/** RFC 9110 §5.5, without what is not ASCII. */
const VALUE = /^[\t\x20-\x7e]*$/;

/**
 * The headers of a request, with the secrets' values and what a request of ours has unless the flow says otherwise.
 *
 * @param secretOf a secret's value; undefined when there is none
 * @throws RequestFailed `no-secret`, or `refused` for what cannot stand in a header
 */
export async function fillHeaders(
  headers: readonly RequestHeader[],
  body: string | null,
  secretOf: (name: string) => Promise<string | undefined>,
): Promise<FilledHeader[]> {
  const filled: FilledHeader[] = [];
  for (const header of headers) {
    const name = header.name.toLowerCase();
    if (OURS.has(name)) continue;
    const value = 'secret' in header ? await withSecret(header, secretOf) : header.value;
    if (!VALUE.test(value)) throw new RequestFailed('refused', 'header');
    filled.push({ name, value, confidential: 'secret' in header || CONFIDENTIAL.has(name) });
  }
  const preset: [string, string][] = [
    ['accept', 'application/json'],
    ['user-agent', 'Baton'],
    ...(body === null ? [] : [['content-type', 'application/json'] satisfies [string, string]]),
  ];
  for (const [name, value] of preset) addUnlessThere(filled, name, value);
  filled.push({ name: 'accept-encoding', value: ACCEPTED_ENCODINGS, confidential: false });
  return filled;
}

export function addUnlessThere(headers: FilledHeader[], name: string, value: string): void {
  if (!headers.some((header) => header.name === name)) headers.push({ name, value, confidential: false });
}

async function withSecret(
  { secret, prefix }: Extract<RequestHeader, { secret: string }>,
  secretOf: (name: string) => Promise<string | undefined>,
): Promise<string> {
  const value = await secretOf(secret);
  if (value === undefined) throw new RequestFailed('no-secret', 'secret');
  return prefix + value;
}
