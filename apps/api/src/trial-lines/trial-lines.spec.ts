import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient } from '../testing/api-client.js';
import { runningApi, type RunningApi } from '../testing/running-api.js';
import { smallFlow } from '../testing/small-flow.js';

let api: RunningApi;
let analyst: ApiClient;
beforeAll(async () => {
  api = await runningApi({ BATON_SIP_ADDRESS: 'phone.example:5062' });
  analyst = await api.signedIn('analyst');
}, 60_000);
afterAll(() => api.stop());

async function createFlow(name: string): Promise<string> {
  const { body } = await analyst.send('POST', '/api/flows', { name, definition: smallFlow(name) });
  return body.id as string;
}

const open = (flowId: string, client = analyst) => client.send('POST', `/api/flows/${flowId}/trial-line`);
const live = async () => (await api.database.publishedFlows.loadAll()).trials;

describe('a line to a draft', () => {
  it('has a number that nobody else has, for an hour, and calls the draft as it is saved', async () => {
    const flowId = await createFlow('On trial');
    const { status, body } = await open(flowId);
    expect(status).toBe(200);
    expect(body.number).toMatch(/^9\d{9}$/);
    expect(body.address).toBe(`sip:${String(body.number)}@phone.example:5062`);
    const minutes = (new Date(body.expiresAt as string).getTime() - api.clock.now().getTime()) / 60_000;
    expect(minutes).toBeGreaterThan(59);
    expect(minutes).toBeLessThanOrEqual(60);
    expect((await live()).find(({ number }) => number === body.number)).toMatchObject({
      flowId,
      draftRevision: 1,
      definition: smallFlow('On trial'),
    });
  });

  it('keeps its number when it is opened again, with the draft as it is now', async () => {
    const flowId = await createFlow('Again');
    const first = await open(flowId);
    const definition = smallFlow('Again', 'See you soon.');
    await analyst.send('PUT', `/api/flows/${flowId}/draft`, { revision: 1, definition });
    const second = await open(flowId);
    expect(second.body.number).toBe(first.body.number);
    expect((await live()).filter((line) => line.flowId === flowId)).toMatchObject([{ draftRevision: 2, definition }]);
    const ofAdmin = await open(flowId, await api.signedIn('admin'));
    expect(ofAdmin.body.number).not.toBe(first.body.number);
  });

  it('goes when its account opens more than three, the oldest first, and when its hour is over', async () => {
    const flows: string[] = [];
    for (const name of ['one', 'two', 'three', 'four']) flows.push(await createFlow(name));
    for (const flowId of flows) {
      await open(flowId);
      api.clock.offsetMs += 1_000;
    }
    const ofAnalyst = (await live()).map(({ flowId }) => flowId).filter((flowId) => flows.includes(flowId));
    expect(ofAnalyst.sort()).toEqual(flows.slice(1).sort());
    api.clock.offsetMs += 3_600_000;
    const { body } = await open(flows[0] ?? '');
    const rows = await api.database.withDataSource((dataSource) =>
      dataSource.query<{ number: string }[]>('SELECT number FROM trial_lines'),
    );
    expect(rows).toEqual([{ number: body.number }]);
    api.clock.offsetMs = 0;
  });

  it('may be to a draft that has problems, which are told, but not to one that no call can begin with', async () => {
    const whole = smallFlow('Half done');
    const flowId = await createFlow('Half done');
    const withoutEdge = { ...whole, edges: [] };
    await analyst.send('PUT', `/api/flows/${flowId}/draft`, { revision: 1, definition: withoutEdge });
    const opened = await open(flowId);
    expect(opened.status).toBe(200);
    expect(opened.body.problems).not.toEqual([]);
    const definition = { ...whole, language: 'tlh', nodes: whole.nodes.slice(1), edges: [] };
    await analyst.send('PUT', `/api/flows/${flowId}/draft`, { revision: 2, definition });
    const refused = await open(flowId);
    expect([refused.status, refused.body.code]).toEqual([422, 'flow-cannot-run']);
    const codes = (refused.body.problems as { code: string }[]).map(({ code }) => code);
    expect(codes.sort()).toEqual(['language-not-spoken', 'no-start', 'unknown-language']);
  });

  it('cannot be taken by a number that somebody binds', async () => {
    const flowId = await createFlow('Reserved');
    const admin = await api.signedIn('admin');
    const { number } = (await open(flowId)).body as { number: string };
    const bind = () => admin.send('PUT', `/api/numbers/${number}`, { flowId });
    const refused = await bind();
    expect([refused.status, refused.body.code]).toEqual([422, 'number-reserved']);
    api.clock.offsetMs += 3_600_000;
    expect((await bind()).status).toBe(200);
    api.clock.offsetMs = 0;
  });

  it('is no way for who may not read a secret to have it sent to themselves', async () => {
    const admin = await api.signedIn('admin');
    await admin.send('PUT', '/api/secrets/crm_token', { value: 'very-secret' });
    const flowId = await createFlow('Sends it away');
    const sends = (url: string) => {
      const { nodes, ...flow } = smallFlow('Sends it away');
      const headers = [{ name: 'Authorization', secret: 'crm_token', prefix: '' }];
      const settings = { method: 'GET', url, headers, retries: 0, idempotent: false, mapping: [], statuses: [] };
      const position = { x: 0, y: 200 };
      const request = { id: 'send', type: 'request', label: '', position, conversation: {}, settings };
      return { ...flow, nodes: [...nodes, request] };
    };
    let revision = 1;
    const draw = async (url: string) => {
      const { body } = await analyst.send('PUT', `/api/flows/${flowId}/draft`, { revision, definition: sends(url) });
      revision = body.revision as number;
    };
    for (const url of ['https://thief.example/', 'https://crm.e{{ caller.number }}ample/', 'http://crm.example/']) {
      await draw(url);
      const refused = await open(flowId);
      expect([refused.status, refused.body.code]).toEqual([422, 'flow-cannot-run']);
      expect(refused.body.problems).toMatchObject([{ code: 'secret-not-here', nodeId: 'send' }]);
    }
    expect((await open(flowId, admin)).status).toBe(200);
    await draw('https://crm.example/orders');
    await admin.send('PUT', '/api/allowed-hosts/crm.example:443');
    expect((await open(flowId)).status).toBe(200);
  });
});
