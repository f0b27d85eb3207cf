import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { traceEntries } from '../call/call-report.js';
import { freePort } from '../harness/free-ports.js';
import { end, spoken } from '../harness/person-nodes.js';
import { flowOf } from '../harness/small-flows.js';
import { bodies } from '../harness/traces.js';
import { ApiError } from '../system/api-client.js';
import { askingFlow, countingFlow, countingPart } from './asking-flows.js';
import { press, say, Stage, type Story, type ToldStory } from './stage.js';
import { WebServer } from './web-server.js';

const ASKING = '2061';
const COUNTING = '2062';
const QUEUE = 'story-asking';
const SECRET = { name: 'story_crm', value: 'hunter2-story-4711' };
/** Longer than the filler waits, shorter than the caller does. */
const SLOW_MS = 3_000;

const stories = {
  slow: { number: ASKING, steps: [press('1')] },
  missing: { number: ASKING, steps: [press('2')] },
  down: { number: ASKING, steps: [press('3')] },
  forbidden: { number: ASKING, steps: [press('4')] },
  counted: { number: COUNTING, steps: [say('five people')] },
} satisfies Record<string, Story>;
type Name = keyof typeof stories;

describe('what a flow asks of others: other systems, and other flows', () => {
  let stage: Stage;
  let crm: WebServer;
  let forbidden: WebServer;
  let told: Record<Name, ToldStory>;

  beforeAll(async () => {
    stage = await Stage.set();
    const { admin } = stage.system;
    await stage.agent(QUEUE, 'answer');
    crm = await WebServer.start('127.0.0.1', (path, response) => {
      if (path === '/missing') return void response.writeHead(404).end();
      setTimeout(() => response.end(JSON.stringify({ booking: { people: 4 } })), SLOW_MS);
    });
    forbidden = await WebServer.start('127.0.0.2', (_path, response) => void response.end('{}'));
    const dead = `127.0.0.1:${await freePort()}`;
    for (const host of [crm.address, dead]) await admin.send('PUT', `/api/allowed-hosts/${host}`);
    await admin.send('PUT', `/api/secrets/${SECRET.name}`, { value: SECRET.value });
    await stage.publish(
      ASKING,
      askingFlow({ open: crm.address, dead, forbidden: forbidden.address, secret: SECRET.name, queue: QUEUE }),
    );
    const part = await stage.publish('2069', countingPart);
    await stage.publish(COUNTING, countingFlow(part.flowId, QUEUE));
    told = await stage.tell<Name>(stories);
  }, 240_000);

  afterAll(async () => {
    await stage.clear();
    await Promise.all([crm.stop(), forbidden.stop()]);
  });

  const requests = (story: Name) => told[story].report.requests;

  it('waits for a slow system with a word to the caller, and says what it answered', () => {
    const { report } = told.slow;
    expect(report.said).toEqual([
      'Press a key from one to four.',
      'One moment, I am looking that up.',
      'I see a table for 4 people. Goodbye.',
    ]);
    expect(report.path).toEqual(['start', 'menu', 'slow', 'found']);
    expect(requests('slow')).toEqual([
      { nodeId: 'slow', method: 'GET', url: `http://${crm.address}/bookings/${ASKING}`, status: 200, failure: null },
    ]);
    expect(crm.asked.filter(({ path }) => path === `/bookings/${ASKING}`)).toHaveLength(1);
    expect(report).toMatchObject({ result: 'found', rules: [] });
  });

  it('goes the way that is drawn for a status', () => {
    const { report } = told.missing;
    expect(report.path).toEqual(['start', 'menu', 'missing', 'no-booking']);
    expect(requests('missing')).toMatchObject([{ status: 404, failure: null }]);
    expect(report.result).toBe('no-booking');
  });

  it('finds a person where a system is down, and the caller hears why', () => {
    const { report, decisions } = told.down;
    expect(requests('down')).toMatchObject([{ status: null, failure: 'network' }]);
    expect(report.rules).toEqual(['failed']);
    expect(report.path).toEqual(['start', 'menu', 'down', 'sorry', 'person']);
    expect(report.said).toContain('I am sorry, I cannot reach our bookings.');
    expect(report.handoff).toMatchObject({ way: 'bridge', context: { rule: { id: 'failed', trigger: 'failure' } } });
    expect(decisions).toMatchObject([
      { state: 'ended', ways: [{ way: 'bridge', outcome: 'connected', sipStatus: 200 }] },
    ]);
  });

  it('does not ask an address of our own network that nobody allowed', () => {
    const { report } = told.forbidden;
    expect(requests('forbidden')).toMatchObject([{ status: null, failure: 'refused' }]);
    expect(forbidden.asked).toEqual([]);
    expect(report.path).toEqual(['start', 'menu', 'forbidden', 'not-asked']);
    expect(report).toMatchObject({ result: 'not-asked', rules: [] });
  });

  it('sends a secret where it belongs, and it is in no trace and in no log', async () => {
    const asked = crm.asked.map(({ authorization }) => authorization);
    expect(asked).toEqual(asked.map(() => `Bearer ${SECRET.value}`));
    const { admin, dataDir } = stage.system;
    for (const { report, rows } of [told.slow, told.missing, told.down, told.forbidden]) {
      expect(JSON.stringify(rows)).toContain(SECRET.name);
      expect(JSON.stringify(rows)).not.toContain(SECRET.value);
      const exact = await admin.get<object>(`/api/calls/${report.callId ?? ''}/trace?exact=true`);
      expect(JSON.stringify(exact)).not.toContain(SECRET.value);
    }
    const logs = readdirSync(join(dataDir, 'logs')).map((log) => readFileSync(join(dataDir, 'logs', log), 'utf8'));
    expect(logs.join('')).toContain(crm.address);
    expect(logs.join('')).not.toContain(SECRET.value);
  });

  it('runs another flow with what it is given, and comes back with what that found out', () => {
    const { report, rows } = told.counted;
    expect(report.said).toEqual([
      'Mary Smith, how many people will you be?',
      'Thank you.',
      'So you will be 5. Goodbye.',
    ]);
    expect(report.heard.map(({ text }) => text)).toEqual(['five people']);
    expect(report.path.slice(0, 4)).toEqual(['start', 'party', 'party.count', 'party.counted']);
    expect(report.path.at(-1)).toBe('told');
    const set = traceEntries(rows).flatMap((entry) =>
      entry.kind === 'variable-set' ? [[entry.name, entry.value]] : [],
    );
    expect(set).toEqual(
      expect.arrayContaining([
        ['party__guest', 'Mary Smith'],
        ['party__guests', 5],
        ['party_size', 5],
      ]),
    );
    expect(report).toMatchObject({ result: 'told', rules: [] });
    expect(bodies(rows, 'hang-up')).toHaveLength(1);
  });

  it('does not publish a flow that can trap a caller, and says how', async () => {
    const { admin } = stage.system;
    const trap = flowOf(
      'Trap',
      [
        { id: 'start', type: 'start' },
        { id: 'menu', type: 'choose', settings: { prompt: spoken('Press one.'), choices: [{ id: 'one', key: '1' }] } },
        end('done', 'Goodbye.'),
      ],
      { start: { next: 'menu' }, menu: { one: 'done', silence: 'menu', misunderstanding: 'menu' } },
    );
    const { id } = await admin.send<{ id: string }>('POST', '/api/flows', { name: trap.name, definition: trap });
    const refusal: unknown = await admin.send('POST', `/api/flows/${id}/versions`, {}).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ApiError);
    expect(refusal).toMatchObject({ status: 422, code: 'flow-unsafe' });
    const problems = refusal instanceof ApiError ? refusal.problems : [];
    expect(problems).toContainEqual(expect.objectContaining({ code: 'unsafe-silence', nodeId: 'menu' }));
  });
});
