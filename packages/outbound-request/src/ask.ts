import type { Effect } from '@baton/flow-engine';
import type { FilledHeader } from './fill-headers.js';
import { RequestFailed } from './request-failed.js';

/** A request as the engine asks for it. Times are milliseconds. */
export type SendRequest = Extract<Effect, { type: 'send-request' }>;

/** A request as it goes out. */
export interface Ask {
  method: SendRequest['method'];
  url: URL;
  headers: readonly FilledHeader[];
  body: string | null;
}

/**
 * RFC 3986 §3.3 has no way to write `..` so that it is not a step up; a URL parser reads `%2e` as a full stop, and `\` as
 * `/`.
 */
const DOT_SEGMENT = /[/\\](?:\.|%2e){1,2}(?:[/\\?#]|$)/i;

/**
 * The URL that a flow asks. Its path is the one that the analyst drew: a value that was put in, which a caller, their
 * display name or another system may have told, does not lead out of it.
 *
 * @throws RequestFailed `refused`
 */
export function urlOfFlow(text: string): URL {
  if (DOT_SEGMENT.test(text.split(/[?#]/, 1)[0] ?? '')) throw new RequestFailed('refused', 'dot-segment');
  return httpUrl(text);
}

/** @throws RequestFailed `refused` for what is no address of HTTP, or has a user and a password in it */
export function httpUrl(text: string, base?: URL): URL {
  if (!URL.canParse(text, base?.href)) throw new RequestFailed('refused', 'url');
  const url = new URL(text, base?.href);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new RequestFailed('refused', 'scheme');
  if (url.username !== '' || url.password !== '') throw new RequestFailed('refused', 'credentials');
  return url;
}
