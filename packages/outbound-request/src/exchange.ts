import type { Dispatcher } from 'undici';
import type { Ask } from './ask.js';
import type { Connections } from './connections.js';
import { readBody } from './read-body.js';
import { isRedirect, redirected } from './redirected.js';
import { errorCode, RequestFailed } from './request-failed.js';
import { retryAfterMs } from './retry.js';
import { unlessAborted } from './unless-aborted.js';

export interface Answer {
  status: number;
  retryAfterMs: number | null;
  /** Null when nobody wants it. A body that cannot be had is an error of its own: the status may be enough. */
  body: Buffer | RequestFailed | null;
}

/** Bytes. */
export const LONGEST_BODY = 256 * 1024;
const MOST_REDIRECTS = 3;
/** What is left of a body that nobody wants is read for so long, so that the connection can be used again. */
const DUMP_MS = 1_000;

/**
 * One request and its answer; redirects are followed, and each is checked like the first address.
 *
 * @throws RequestFailed; the signal's reason when it is aborted
 */
export async function exchange(connections: Connections, ask: Ask, wantsBody: boolean, signal: AbortSignal) {
  let hop = ask;
  for (let redirects = 0; ; redirects += 1) {
    const response = await send(connections, hop, signal);
    const next = nextHop(hop, response);
    if (next === undefined) return answerOf(response, wantsBody, signal);
    if (redirects === MOST_REDIRECTS) throw new RequestFailed('refused', 'redirects');
    hop = next;
  }
}

async function send(connections: Connections, ask: Ask, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
  const { method, url, headers, body } = ask;
  try {
    const response = connections.to(url).request({
      origin: url.origin,
      path: url.pathname + url.search,
      method,
      headers: headers.flatMap(({ name, value }) => [name, value]),
      body,
      signal,
    });
    // While it is still being connected, undici does not heed the signal.
    return await unlessAborted(response, signal);
  } catch (error) {
    throw failureOf(error, signal);
  }
}

function nextHop(hop: Ask, response: Dispatcher.ResponseData): Ask | undefined {
  const { location } = response.headers;
  if (location !== undefined && isRedirect(response.statusCode)) dump(response);
  return redirected(hop, response.statusCode, one(location));
}

async function answerOf(response: Dispatcher.ResponseData, wantsBody: boolean, signal: AbortSignal): Promise<Answer> {
  const { statusCode: status, headers, body } = response;
  const answer = { status, retryAfterMs: retryAfterMs(one(headers['retry-after']), Date.now()) };
  if (!wantsBody) {
    dump(response);
    return { ...answer, body: null };
  }
  try {
    return { ...answer, body: await readBody(body, one(headers['content-encoding']) ?? '', LONGEST_BODY, signal) };
  } catch (error) {
    const failure = failureOf(error, signal);
    if (failure.code === 'too-large' || failure.code === 'not-json') return { ...answer, body: failure };
    throw failure;
  }
}

const one = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header.join(', ') : header;

function dump({ body }: Dispatcher.ResponseData): void {
  body.dump({ limit: LONGEST_BODY, signal: AbortSignal.timeout(DUMP_MS) }).catch(() => undefined);
}

/** Whatever went wrong with a connection, by its code alone. @throws the signal's reason when it was aborted */
function failureOf(error: unknown, signal: AbortSignal): RequestFailed {
  signal.throwIfAborted();
  if (error instanceof RequestFailed) return error;
  const code = errorCode(error);
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return new RequestFailed('too-large', 'headers');
  if (code === 'UND_ERR_INVALID_ARG') return new RequestFailed('refused', 'malformed');
  return new RequestFailed('network', code, true);
}
