import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Asking, sendRequest, type AskingOptions } from './testing/asking.js';
import { json, webServer, type Answering, type WebServer } from './testing/web-server.js';

const NAME = [{ variable: 'name', path: '$.customer.name' }];
const CUSTOMER = { customer: { name: 'Ada', vip: true } };

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function server(answer: Answering): Promise<WebServer> {
  const web = await webServer(answer);
  open.push(web);
  return web;
}

function asking(options: AskingOptions): Asking {
  const made = new Asking(options);
  open.push(made);
  return made;
}

/** A server and a call that may ask it. */
async function both(answer: Answering, options: AskingOptions = {}): Promise<[WebServer, Asking]> {
  const web = await server(answer);
  return [web, asking({ ...options, allowed: [web.host] })];
}

describe('a request', () => {
  it('sends what the flow says, and tells the flow what the mapping finds', async () => {
    const [web, call] = await both((_, response) => json(response, CUSTOMER));
    const answered = await call.ask({
      url: `${web.url}/customers?number=%2B44`,
      method: 'PUT',
      headers: [
        { name: 'X-Tenant', value: 'a' },
        { name: 'Host', value: 'elsewhere' },
      ],
      body: '{"seen":true}',
      mapping: [...NAME, { variable: 'city', path: '$.customer.city' }],
    });
    expect(answered).toEqual({
      type: 'request-answered',
      requestId: 'request-1',
      status: 200,
      failure: null,
      values: { name: 'Ada', city: null },
    });
    const [seen] = web.seen;
    expect(seen).toMatchObject({ method: 'PUT', path: '/customers?number=%2B44', body: '{"seen":true}' });
    expect(seen?.headers).toMatchObject({ host: web.host, 'x-tenant': 'a', 'content-type': 'application/json' });
    expect(call.outcomes).toEqual(['ok']);
  });

  it('of which nothing is mapped needs no JSON', async () => {
    const [web, call] = await both((_, response) => response.end('<p>done</p>'));
    expect(await call.ask({ url: web.url })).toMatchObject({ status: 200, failure: null, values: {} });
  });

  it.each([
    ['a page', 200, '<p>done</p>', { status: null, failure: 'not-json' }],
    ['nothing', 200, '', { status: null, failure: 'not-json' }],
    ['no content', 204, '', { status: 204, failure: null, values: {} }],
    ['a page with an error', 404, '<p>who?</p>', { status: 404, failure: null, values: {} }],
    ['JSON with an error', 409, JSON.stringify(CUSTOMER), { status: 409, failure: null, values: { name: 'Ada' } }],
    ['no UTF-8', 200, Buffer.from('"\xff"', 'latin1'), { status: null, failure: 'not-json' }],
    ['a byte order mark', 200, `\ufeff${JSON.stringify(CUSTOMER)}`, { status: 200, values: { name: 'Ada' } }],
    ['deep nesting', 200, '['.repeat(200_000), { status: null, failure: 'not-json' }],
    ['deep nesting that is JSON', 200, '['.repeat(1e5) + ']'.repeat(1e5), { status: 200, values: { name: null } }],
  ])('that is answered with %s', async (_what, status, body, expected) => {
    const [web, call] = await both((_, response) => response.writeHead(status).end(body));
    expect(await call.ask({ url: web.url, mapping: NAME })).toMatchObject(expected);
  });

  it.each([
    ['no answer at all', () => undefined],
    ['an answer without its end', (_: unknown, response: { write(text: string): void }) => response.write('{')],
  ] satisfies [string, Answering][])('is given up in time when there is %s', async (_what, answer) => {
    const [web, call] = await both(answer);
    const answered = await call.ask({ url: web.url, timeoutMs: 150, retries: 5, mapping: NAME });
    expect(answered).toMatchObject({ status: null, failure: 'timeout' });
    expect(web.seen).toHaveLength(1);
  });

  it('to nobody is told as a failure of the network', async () => {
    const [web, call] = await both(() => undefined);
    await web.close();
    open.shift();
    expect(await call.ask({ url: web.url })).toMatchObject({ status: null, failure: 'network' });
  });

  it.each(['not a url', 'ftp://127.0.0.1/', 'file:///etc/passwd', 'http://user:password@127.0.0.1/', 'javascript:1'])(
    'is refused where there is no address to ask: %s',
    async (url) => expect(await asking({}).ask({ url })).toMatchObject({ status: null, failure: 'refused' }),
  );

  it('does not leave its path by a value that was put in', async () => {
    const [web, call] = await both((_, response) => json(response, CUSTOMER));
    for (const guest of ['..', '.', '%2e%2E', '.%2e', '..\\', '..?', '..#a']) {
      expect(await call.ask({ url: `${web.url}/guests/${guest}` })).toMatchObject({ failure: 'refused' });
      expect(await call.ask({ url: `${web.url}/guests/${guest}/notes` })).toMatchObject({ failure: 'refused' });
    }
    expect(web.seen).toEqual([]);
    await call.ask({ url: `${web.url}/guests/..a/...?of=/../` });
    expect(web.seen.map(({ path }) => path)).toEqual(['/guests/..a/...?of=/../']);
  });
});

describe('a body', () => {
  const big = JSON.stringify({ customer: { name: 'x'.repeat(300_000) } });
  const bomb = JSON.stringify({ zeros: '0'.repeat(20_000_000) });

  it.each([
    ['gzip', gzipSync(JSON.stringify(CUSTOMER)), { status: 200, values: { name: 'Ada' } }],
    ['br', brotliCompressSync(JSON.stringify(CUSTOMER)), { status: 200, values: { name: 'Ada' } }],
    ['gzip', gzipSync(bomb), { status: null, failure: 'too-large' }],
    ['br', brotliCompressSync(big), { status: null, failure: 'too-large' }],
    ['identity', Buffer.from(big), { status: null, failure: 'too-large' }],
    ['gzip', Buffer.from('no gzip'), { status: null, failure: 'not-json' }],
    ['gzip', gzipSync(big).subarray(0, 100), { status: null, failure: 'not-json' }],
    ['br', Buffer.from('no brotli at all'), { status: null, failure: 'not-json' }],
    ['zstd', Buffer.from('{}'), { status: null, failure: 'not-json' }],
    ['gzip, gzip', gzipSync(gzipSync(bomb)), { status: null, failure: 'not-json' }],
  ])('packed as %s is read within its limit', async (encoding, body, expected) => {
    const [web, call] = await both((_, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(body),
    );
    expect(await call.ask({ url: web.url, mapping: NAME })).toMatchObject(expected);
  });

  it('that never ends is cut off, and is no harm where nobody wants it', async () => {
    const [web, call] = await both((_, response) => {
      const chunk = Buffer.alloc(64 * 1024, ' ');
      const more = (): void => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', more);
      more();
    });
    expect(await call.ask({ url: web.url, mapping: NAME })).toMatchObject({ failure: 'too-large' });
    expect(await call.ask({ url: web.url })).toMatchObject({ status: 200, failure: null });
  });
});

describe('asking again', () => {
  const failingTwice: Answering = (_, response, nth) => json(response, CUSTOMER, nth < 3 ? 503 : 200);

  it('is done for what may be asked twice, as often as the flow says', async () => {
    const [web, call] = await both(failingTwice);
    expect(await call.ask({ url: web.url, retries: 2 })).toMatchObject({ status: 200 });
    expect(web.seen).toHaveLength(3);
    expect(call.retries).toBe(2);
    const [other, again] = await both(failingTwice);
    expect(await again.ask({ url: other.url, retries: 1 })).toMatchObject({ status: 503, failure: null });
    expect(other.seen).toHaveLength(2);
  });

  it('is not done for what may not, nor for what would not change', async () => {
    const [web, call] = await both(failingTwice);
    await call.ask({ url: web.url, method: 'POST', idempotent: false, retries: 5 });
    expect(web.seen).toHaveLength(1);
    const [other, again] = await both((_, response) => json(response, {}, 400));
    await again.ask({ url: other.url, retries: 5 });
    expect(other.seen).toHaveLength(1);
  });

  it('sends a POST with the same key, so that it can be told from a second one', async () => {
    const [web, call] = await both(failingTwice);
    const post = { url: web.url, method: 'POST', retries: 2 } as const;
    await call.ask(post);
    await call.ask(post);
    const keys = web.seen.map(({ headers }) => headers['idempotency-key']);
    expect(keys[0]).toMatch(/^[\w-]{36}$/);
    expect(new Set(keys.slice(0, 3)).size).toBe(1);
    expect(keys[3]).not.toBe(keys[0]);
    await call.ask({ ...post, headers: [{ name: 'Idempotency-Key', value: 'mine' }] });
    expect(web.seen.at(-1)?.headers['idempotency-key']).toBe('mine');
    await call.ask({ url: web.url });
    expect(web.seen.at(-1)?.headers).not.toHaveProperty('idempotency-key');
  });

  it('is done after a connection was cut', async () => {
    const [web, call] = await both((request, response, nth) => {
      if (nth === 1) request.socket.destroy();
      else json(response, CUSTOMER);
    });
    expect(await call.ask({ url: web.url, retries: 1, mapping: NAME })).toMatchObject({ values: { name: 'Ada' } });
  });

  it('does not wait for a host that wants more time than the caller has', async () => {
    const [web, call] = await both((_, response) => response.writeHead(429, { 'retry-after': '3600' }).end());
    expect(await call.ask({ url: web.url, retries: 5 })).toMatchObject({ status: 429, failure: null });
    expect(web.seen).toHaveLength(1);
  });
});

describe('a host that fails', () => {
  it('is left alone after five failures in a row, and asked again when it has rested', async () => {
    let status = 503;
    const [web, call] = await both((_, response) => json(response, CUSTOMER, status));
    for (let i = 0; i < 5; i += 1) await call.ask({ url: web.url });
    expect(await call.ask({ url: web.url })).toMatchObject({ status: null, failure: 'circuit-open' });
    expect(web.seen).toHaveLength(5);
    call.now += 10_000;
    status = 200;
    expect(await call.ask({ url: web.url, mapping: NAME })).toMatchObject({ status: 200, values: { name: 'Ada' } });
    status = 503;
    for (let i = 0; i < 4; i += 1) await call.ask({ url: web.url });
    expect(await call.ask({ url: web.url })).toMatchObject({ status: 503 });
    expect(call.outcomes.filter((outcome) => outcome === 'circuit-open')).toHaveLength(1);
  });

  it('that opens its breaker in the middle of a request is told by what it said last', async () => {
    const [web, call] = await both((_, response) => json(response, {}, 502));
    for (let i = 0; i < 3; i += 1) await call.ask({ url: web.url });
    expect(await call.ask({ url: web.url, retries: 5 })).toMatchObject({ status: 502, failure: null });
    expect(web.seen).toHaveLength(5);
  });

  it('is not left alone because callers hung up or asked for what is not there', async () => {
    const [web, call] = await both((request, response) => {
      if (request.url === '/slow') return;
      json(response, {}, 404);
    });
    for (let i = 0; i < 6; i += 1) await call.ask({ url: web.url });
    for (let i = 0; i < 6; i += 1) {
      call.requests.start(sendRequest({ url: `${web.url}/slow`, requestId: `slow-${i}` }));
      call.requests.cancel(`slow-${i}`);
    }
    expect(await call.ask({ url: web.url })).toMatchObject({ status: 404 });
  });
});
