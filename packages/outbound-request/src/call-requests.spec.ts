import { afterEach, describe, expect, it } from '@jest/globals';
import { Asking, sendRequest } from './testing/asking.js';
import { json, webServer, type WebServer } from './testing/web-server.js';

describe("a call's requests", () => {
  let web: WebServer;
  let call: Asking;
  afterEach(async () => {
    await call.close();
    await web.close();
  });

  /** Resolves when the other system sees that nobody listens any more. */
  async function slow(): Promise<{ arrived: Promise<void>; left: Promise<void> }> {
    let arrive: () => void;
    let leave: () => void;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const left = new Promise<void>((resolve) => (leave = resolve));
    web = await webServer((request, response) => {
      if (request.url === '/quick') return json(response, {});
      if (request.url === '/cut') return request.socket.destroy();
      response.on('close', () => leave());
      arrive();
    });
    call = new Asking({ allowed: [web.host] });
    return { arrived, left };
  }

  it('are stopped at once when the flow does not want the answer any more, and tell nothing', async () => {
    const { arrived, left } = await slow();
    call.requests.start(sendRequest({ url: web.url, retries: 5, timeoutMs: 60_000 }));
    await arrived;
    call.requests.cancel('request-1');
    await left;
    await call.until(() => call.outcomes.length === 1);
    expect(call.outcomes).toEqual(['cancelled']);
    await call.ask({ url: `${web.url}/quick`, requestId: 'request-2' });
    expect(call.told).toHaveLength(1);
    expect(web.seen).toHaveLength(2);
  });

  it('end with the call, the waits between attempts too', async () => {
    const { arrived, left } = await slow();
    call.requests.start(sendRequest({ url: web.url, timeoutMs: 60_000 }));
    const cut = { url: `${web.url}/cut`, requestId: 'request-2', retries: 5, timeoutMs: 60_000 };
    call.requests.start(sendRequest(cut));
    await arrived;
    await call.until(() => call.retries > 0);
    call.requests.close();
    await left;
    await call.until(() => call.outcomes.length === 2);
    expect(call.told).toEqual([]);
  });

  it('may be cancelled when they are over or were never made', async () => {
    await slow();
    await call.ask({ url: `${web.url}/quick` });
    call.requests.cancel('request-1');
    call.requests.cancel('request-9');
    expect(call.told).toHaveLength(1);
  });
});
