import { type Ask, httpUrl } from './ask.js';
import { RequestFailed } from './request-failed.js';

/** Statuses that send us elsewhere, if they say where. */
export const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

/**
 * What an answer wants to be asked instead (RFC 9110 §15.4); undefined: it is the answer. What is confidential stays
 * with the host that it was meant for.
 *
 * @throws RequestFailed `refused` where nobody should be sent
 */
export function redirected(ask: Ask, status: number, location: string | undefined): Ask | undefined {
  if (!isRedirect(status) || location === undefined) return undefined;
  const url = httpUrl(location, ask.url);
  if (ask.url.protocol === 'https:' && url.protocol === 'http:') throw new RequestFailed('refused', 'downgrade');
  const kept = ask.headers.filter(({ confidential }) => !confidential || url.host === ask.url.host);
  const becomesGet = status === 303 || ((status === 301 || status === 302) && ask.method === 'POST');
  if (!becomesGet) return { ...ask, url, headers: kept };
  const headers = kept.filter(({ name }) => !name.startsWith('content-') && name !== 'idempotency-key');
  return { method: 'GET', url, headers, body: null };
}
