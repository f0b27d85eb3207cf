import type { EffectOf } from '../../call/call-context.js';
import type { FilledHeader } from './fill-headers.js';
import { RequestFailed } from './request-failed.js';

/** A request as it goes out. */
export interface Ask {
  method: EffectOf<'send-request'>['method'];
  url: URL;
  headers: readonly FilledHeader[];
  body: string | null;
}

/** @throws RequestFailed `refused` for what is no address of HTTP, or has a user and a password in it */
export function httpUrl(text: string, base?: URL): URL {
  if (!URL.canParse(text, base?.href)) throw new RequestFailed('refused', 'url');
  const url = new URL(text, base?.href);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new RequestFailed('refused', 'scheme');
  if (url.username !== '' || url.password !== '') throw new RequestFailed('refused', 'credentials');
  return url;
}
