import type { LookupAddress } from 'node:dns';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Asking, type AskingOptions } from './testing/asking.js';
import { json, webServer, type Answering, type WebServer } from './testing/web-server.js';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function server(answer: Answering = (_, response) => json(response, {}), address?: string, port?: number) {
  const web = await webServer(answer, address, port);
  open.push(web);
  return web;
}

function asking(options: AskingOptions = {}): Asking {
  const made = new Asking(options);
  open.push(made);
  return made;
}

const at = (...addresses: string[]): LookupAddress[] =>
  addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

async function expectRefused(call: Asking, url: string, ...untouched: WebServer[]): Promise<void> {
  expect([url, await call.ask({ url })]).toMatchObject([url, { status: null, failure: 'refused', values: {} }]);
  for (const web of untouched) expect(web.connections()).toBe(0);
}

describe('an address of our own network', () => {
  it.each([
    '127.0.0.1',
    '127.1',
    '0x7f.1',
    '0x7f000001',
    '2130706433',
    '017700000001',
    '127.0.0.1.',
    '１２７.0.0.1',
    '0.0.0.0',
    '0',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[64:ff9b::127.0.0.1]',
    'localhost',
    'LOCALHOST',
  ])('is not asked, however it is written: %s', async (host) => {
    const web = await server();
    await expectRefused(asking(), `http://${host}:${web.port}/`, web);
  });

  it.each(['169.254.169.254', '10.0.0.1', '192.168.0.1', '100.64.0.1', '[fe80::1]', '[fd00::1]', '[2002:7f00:1::]'])(
    'is not asked: %s',
    (host) => expectRefused(asking(), `http://${host}/latest/meta-data/`),
  );

  it('is asked when an admin allowed the host, on that port and under that name only', async () => {
    const [web, other] = [await server(), await server()];
    const call = asking({ allowed: [web.host] });
    expect(await call.ask({ url: web.url })).toMatchObject({ status: 200 });
    await expectRefused(call, `http://localhost:${web.port}/`);
    await expectRefused(call, other.url, other);
  });

  it('is not asked any more when the host is no longer allowed, though a connection is still open', async () => {
    const web = await server();
    const allowed = [web.host];
    const call = asking({ allowed });
    expect(await call.ask({ url: web.url })).toMatchObject({ status: 200 });
    allowed.pop();
    await expectRefused(call, web.url);
    expect(web.seen).toHaveLength(1);
  });
});

describe('a name', () => {
  it.each([
    ['loopback', ['127.0.0.1']],
    ['loopback', ['::1']],
    ['loopback in disguise', ['::ffff:127.0.0.1']],
    ['metadata', ['169.254.169.254']],
    ['one public and one private address', ['93.184.215.14', '10.0.0.1']],
  ])('that leads to %s is not asked', async (_what, addresses) => {
    const web = await server();
    const call = asking({ resolve: () => Promise.resolve(at(...addresses)) });
    await expectRefused(call, `http://crm.test:${web.port}/`, web);
    await expectRefused(call, `https://crm.test:${web.port}/`, web);
  });

  it('is connected to at the address that was checked, and checked again for the next connection', async () => {
    // Here 127.0.0.1 stands for the public internet, and 127.0.0.9 for our own network.
    const outside = await server((_, response) => response.setHeader('connection', 'close').end());
    const inside = await server(undefined, '127.0.0.9', outside.port);
    const answers = [at('127.0.0.1'), at('127.0.0.9')];
    let asked = 0;
    const call = asking({
      isPublic: (address) => address === '127.0.0.1',
      resolve: () => Promise.resolve(answers[asked++] ?? []),
    });
    expect(await call.ask({ url: `http://rebind.test:${outside.port}/` })).toMatchObject({ status: 200 });
    expect(asked).toBe(1);
    await expectRefused(call, `http://rebind.test:${outside.port}/`, inside);
    expect(asked).toBe(2);
  });

  it('that has no address, or whose look-up fails, is a failure of the network', async () => {
    const none = asking({ resolve: () => Promise.resolve([]) });
    expect(await none.ask({ url: 'http://crm.test/' })).toMatchObject({ failure: 'network' });
    const failing = asking({ resolve: () => Promise.reject(new Error('SERVFAIL')) });
    expect(await failing.ask({ url: 'http://crm.test/' })).toMatchObject({ failure: 'network' });
  });

  it('whose look-up hangs is given up in time, and looked up once for all who ask', async () => {
    let asked = 0;
    const hanging = asking({ resolve: () => ((asked += 1), new Promise(() => undefined)) });
    for (let i = 0; i < 3; i += 1) {
      expect(await hanging.ask({ url: 'http://crm.test/', timeoutMs: 100 })).toMatchObject({ failure: 'timeout' });
    }
    expect(asked).toBe(1);
  });
});

describe('a redirect', () => {
  const to =
    (location: string, status = 302): Answering =>
    (_, response) =>
      response.writeHead(status, { location }).end();

  it.each([
    'http://169.254.169.254/latest/meta-data/',
    'http://[::ffff:169.254.169.254]/',
    'http://metadata.test/',
    'file:///etc/passwd',
  ])('to %s is not followed', async (location) => {
    const web = await server(to(location));
    const call = asking({ allowed: [web.host], resolve: () => Promise.resolve(at('169.254.169.254')) });
    await expectRefused(call, web.url);
    expect(web.seen).toHaveLength(1);
  });

  it('to a port of ours that is not allowed is not followed', async () => {
    const inside = await server();
    for (const host of ['localhost', '127.0.0.1', '0x7f.1', '[::ffff:127.0.0.1]']) {
      const web = await server(to(`http://${host}:${inside.port}/`, 307));
      await expectRefused(asking({ allowed: [web.host] }), web.url, inside);
    }
  });

  it('is followed three times, and not a fourth time', async () => {
    const web = await server((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) json(response, { left });
      else response.writeHead(302, { location: `/${left - 1}` }).end('x'.repeat(1_000));
    });
    const call = asking({ allowed: [web.host] });
    const mapping = [{ variable: 'left', path: '$.left' }];
    expect(await call.ask({ url: `${web.url}/3`, mapping })).toMatchObject({ status: 200, values: { left: 0 } });
    expect(await call.ask({ url: `${web.url}/4`, mapping })).toMatchObject({ status: null, failure: 'refused' });
  });
});

describe('a secret', () => {
  const VALUE = 'hunter2-4711-do-not-tell';
  const headers = [
    { name: 'Authorization', secret: 'crm_token', prefix: 'Bearer ' },
    { name: 'X-Tenant', value: 'a' },
  ];

  it('goes to its host and nowhere else: no other host, no log, not back to the flow', async () => {
    const other = await server((_, response) => json(response, {}));
    const web = await server((request, response) => {
      if (request.url === '/away') response.writeHead(307, { location: `${other.url}/` }).end();
      else if (request.url === '/cut') request.socket.destroy();
      else json(response, { you: 'sent', authorization: 'something' });
    });
    const call = asking({ allowed: [web.host, other.host], secrets: { crm_token: VALUE } });
    for (const path of ['/', '/away', '/cut']) await call.ask({ url: `${web.url}${path}`, headers, retries: 1 });
    await expectRefused(call, 'http://10.0.0.1/');
    expect(web.seen.map((seen) => seen.headers.authorization)).toEqual(Array(4).fill(`Bearer ${VALUE}`));
    expect(other.seen[0]?.headers).toMatchObject({ 'x-tenant': 'a' });
    expect(other.seen[0]?.headers).not.toHaveProperty('authorization');
    expect(call.logged.length).toBeGreaterThanOrEqual(4);
    expect(JSON.stringify([call.logged, call.told])).not.toContain(VALUE);
    expect(JSON.stringify(call.logged)).not.toMatch(/\/away|\/cut/);
  });

  it('that is not there keeps the request from being sent', async () => {
    const web = await server();
    const call = asking({ allowed: [web.host] });
    expect(await call.ask({ url: web.url, headers })).toMatchObject({ status: null, failure: 'no-secret' });
    expect(web.connections()).toBe(0);
  });

  it('that cannot stand in a header is not sent, and not told', async () => {
    const web = await server();
    const call = asking({ allowed: [web.host], secrets: { crm_token: `${VALUE}\r\nX-Injected: 1` } });
    expect(await call.ask({ url: web.url, headers })).toMatchObject({ failure: 'refused' });
    expect(web.connections()).toBe(0);
    expect(JSON.stringify(call.logged)).not.toContain(VALUE);
  });
});
