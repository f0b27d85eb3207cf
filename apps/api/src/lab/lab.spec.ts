import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CallTrace } from '@baton/flow-engine';
import { runTestCase } from '@baton/flow-lab';
import { type FlowDefinition, flowDefinitionSchema } from '@baton/flow-schema';
import { sealingKey, sealTracedBody } from '@baton/persistence';
import type { ApiClient } from '../testing/api-client.js';
import { runningApi, type RunningApi } from '../testing/running-api.js';

const KEY = randomBytes(32).toString('base64');

let api: RunningApi;
let admin: ApiClient;
let analyst: ApiClient;
beforeAll(async () => {
  api = await runningApi({ BATON_SECRET_KEY: KEY });
  admin = await api.signedIn('admin');
  analyst = await api.signedIn('analyst');
  await api.database.queues.save({
    name: 'front-desk',
    agentPhone: 'sip:agent@127.0.0.1:5070',
    estimatedWaitMinutes: 2,
    open: true,
  });
}, 60_000);
afterAll(() => api.stop());

const says = (text: string) => ({ variants: [text] });
const position = { x: 0, y: 0 };

/** Asks for a name; whoever does not give one, or asks for a person, is handed over. */
function nameFlow(name: string, more: object = {}, ways: string[] = []): FlowDefinition {
  const nodes = [
    { id: 'start', type: 'start' },
    {
      id: 'ask',
      type: 'ask',
      settings: { slots: [{ variable: 'pin', entity: 'pin', prompt: says('Your number?') }], confirm: 'never' },
    },
    { id: 'bye', type: 'end', settings: { prompt: says('Thank you.'), result: 'told' } },
    { id: 'wants', type: 'rule', settings: { trigger: { kind: 'asks-for-person' } } },
    {
      id: 'person',
      type: 'handoff',
      settings: { destination: { kind: 'queue', queue: 'front-desk' }, cascade: [{ way: 'bridge' }] },
    },
    { id: 'sorry', type: 'end', settings: { prompt: says('Nobody is free. Please call again.'), result: 'nobody' } },
  ];
  const all = [
    'start next ask',
    'ask answered bye',
    'ask silence person',
    'ask misunderstanding person',
    'wants next person',
    'person no-agent sorry',
    ...ways,
  ];
  return flowDefinitionSchema.parse({
    schemaVersion: 2,
    name,
    language: 'en-GB',
    variables: [{ name: 'pin', type: 'string', personal: true }],
    entities: [{ name: 'pin', kind: 'digits', minLength: 4, maxLength: 4 }],
    nodes: nodes.map((node) => ({ position, ...node })),
    edges: all.map((way) => {
      const [source, outcome, target] = way.split(' ');
      return { id: `${source}-${outcome}`, source, outcome, target };
    }),
    ...more,
  });
}

const told = (is: string, id = 'told') => ({
  id,
  name: `Tells the number ${is}`,
  steps: [
    { step: 'caller-presses', keys: '1234' },
    { step: 'expect-variable', variable: 'pin', is },
    { step: 'expect-result', result: 'told' },
  ],
});

async function create(definition: FlowDefinition): Promise<string> {
  const { status, body } = await analyst.send('POST', '/api/flows', { name: definition.name, definition });
  expect(status).toBe(201);
  return body['id'] as string;
}
const publish = (id: string, more: object = {}) => admin.send('POST', `/api/flows/${id}/versions`, more);

/** A call of the flow as the runtime leaves it: what is personal masked, and the exact rows sealed beside it. */
async function record(flowId: string, flow: FlowDefinition): Promise<{ callId: string; exact: CallTrace }> {
  const [testCase] = flow.testCases;
  if (testCase === undefined) throw new Error('the flow needs a test case');
  const callId = randomUUID();
  const { trace } = runTestCase(flow, testCase);
  const rows = trace.steps.flatMap(({ event, effects }) => [
    { kind: 'event' as const, body: event },
    ...effects.map((body) => ({ kind: 'effect' as const, body })),
  ]);
  const at = Date.now();
  await api.database.callTraces.write({
    calls: [
      {
        id: callId,
        sipCallId: callId,
        flowId,
        versionId: null,
        dialled: '100',
        caller: null,
        startedAt: at,
        endedAt: at + 1,
        result: trace.result,
        endReason: 'flow',
      },
    ],
    events: rows.map(({ kind, body }, seq) => {
      const exact = JSON.stringify(body);
      const masked = exact.replaceAll('1234', '***');
      if (masked === exact) return { callId, seq, at, kind, body };
      const sealed = sealTracedBody(sealingKey(KEY), callId, seq, exact);
      return { callId, seq, at, kind, body: JSON.parse(masked) as unknown, sealed };
    }),
    handoffs: [],
  });
  return { callId, exact: { ...trace, callId } };
}

/** Who has seen what is personal in calls, the latest first. */
async function opened(): Promise<{ action: string }[]> {
  const { entries } = (await admin.send('GET', '/api/audit?limit=200')).body as { entries: { action: string }[] };
  return entries.filter(({ action }) => /^calls?\.opened$/.test(action));
}

describe('publishing', () => {
  it('refuses a flow that can trap a caller, with the call that shows it', async () => {
    // Without the rule, a person who is asked for is merely not understood.
    const unsafe = nameFlow('Trap');
    const nodes = unsafe.nodes.filter(({ id }) => id !== 'wants');
    const edges = unsafe.edges.filter(({ source }) => source !== 'wants');
    const id = await create({ ...unsafe, nodes, edges });
    const refused = await publish(id);
    expect([refused.status, refused.body['code']]).toEqual([422, 'flow-unsafe']);
    const problems = refused.body['problems'] as { code: string; conversation: { text?: string }[] }[];
    expect(problems.map(({ code }) => code)).toContain('unsafe-person');
    expect(problems[0]?.conversation.map(({ text }) => text)).toContain('Your number?');
    const { proof } = (await analyst.send('POST', `/api/flows/${id}/proof`)).body as { proof: { safe: boolean } };
    expect(proof.safe).toBe(false);
    // Neither does a reason help.
    expect((await publish(id, { overrideReason: 'I know what I am doing' })).body['code']).toBe('flow-unsafe');
  });

  it('refuses a flow whose test cases fail, unless an admin says why, which is kept', async () => {
    const id = await create(nameFlow('Tested', { testCases: [told('1234'), told('9999', 'wrong')] }));
    const refused = await publish(id);
    expect([refused.status, refused.body['code']]).toEqual([422, 'tests-failed']);
    const problems = refused.body['problems'] as { path: unknown[]; message: string }[];
    expect(problems).toEqual([expect.objectContaining({ code: 'test-failed', path: ['testCases', 1, 'steps', 1] })]);
    expect(problems[0]?.message).toContain('Tells the number 9999');
    expect((await publish(id, { overrideReason: 'because' })).status).toBe(422);
    const published = await publish(id, { overrideReason: 'The number is changed tomorrow' });
    expect(published.status).toBe(201);
    const { entries } = (await admin.send('GET', '/api/audit?limit=1')).body as { entries: { detail: object }[] };
    expect(entries[0]?.detail).toMatchObject({
      overrideReason: 'The number is changed tomorrow',
      failedTests: ['Tells the number 9999'],
    });
  });

  it('puts the flows that it runs, as they are published, into the version', async () => {
    const inner = await create(nameFlow('Inner'));
    const site = {
      id: 'sub',
      type: 'subflow',
      position,
      settings: { flow: inner, ends: ['told', 'nobody'] },
    };
    const outer = nameFlow('Outer', {}, ['sub told bye', 'sub nobody sorry']);
    const edges = outer.edges.map((edge) => (edge.source === 'start' ? { ...edge, target: 'sub' } : edge));
    const nodes = [
      ...outer.nodes.filter(({ id }) => id !== 'ask'),
      flowDefinitionSchema.shape.nodes.element.parse(site),
    ];
    const id = await create({ ...outer, nodes, edges: edges.filter(({ source }) => source !== 'ask') });
    const unpublished = await publish(id);
    expect(unpublished.body['code']).toBe('flow-has-problems');
    expect((await publish(inner)).status).toBe(201);
    const published = await publish(id);
    expect(published.body).toMatchObject({ number: 1 });
    const { versionId } = published.body as { versionId: string };
    const version = (await analyst.send('GET', `/api/versions/${versionId}`)).body as { definition: FlowDefinition };
    expect(Object.keys(version.definition.library)).toEqual([inner]);
    const { library } = (await analyst.send('GET', `/api/flows/${id}/library`)).body as { library: object };
    expect(Object.keys(library)).toEqual([inner]);
    // A draft that runs itself, over another one, is refused.
    const innerDraft = nameFlow('Inner', {}, ['sub told bye', 'sub nobody sorry']);
    const circle = {
      ...innerDraft,
      nodes: [
        ...innerDraft.nodes,
        {
          ...flowDefinitionSchema.shape.nodes.element.parse(site),
          settings: { flow: id, ends: ['told', 'nobody'], arguments: [], returns: [] },
        },
      ],
      edges: innerDraft.edges.map((edge) => (edge.source === 'start' ? { ...edge, target: 'sub' } : edge)),
    };
    const { problems } = (await analyst.send('POST', `/api/flows/${inner}/validate`, { definition: circle })).body as {
      problems: { code: string }[];
    };
    expect(problems.map(({ code }) => code)).toContain('subflow-cycle');
  });
});

describe('trying a draft', () => {
  it('runs its test cases, or some of them, also before it is saved', async () => {
    const id = await create(nameFlow('Tries', { testCases: [told('1234'), told('9999', 'wrong')] }));
    const all = (await analyst.send('POST', `/api/flows/${id}/tests`)).body as {
      reports: { passed: boolean }[];
      coverage: { percent: number };
    };
    expect(all.reports.map(({ passed }) => passed)).toEqual([true, false]);
    expect(all.coverage.percent).toBeGreaterThan(0);
    const some = await analyst.send('POST', `/api/flows/${id}/tests`, { ids: ['told'] });
    expect(some.body['reports']).toHaveLength(1);
    const unsaved = nameFlow('Tries', { testCases: [told('9999')] });
    const sent = await analyst.send('POST', `/api/flows/${id}/tests`, { definition: unsaved });
    expect((sent.body['reports'] as { passed: boolean }[])[0]?.passed).toBe(false);
    const garbage = await analyst.send('POST', `/api/flows/${id}/tests`, { definition: { testCases: [{ id: 1 }] } });
    expect([garbage.status, garbage.body['code']]).toEqual([422, 'wrong-flow']);
  });

  it('replays recorded calls against it and says where they part', async () => {
    const flow = nameFlow('Replayed', { testCases: [told('1234')] });
    const id = await create(flow);
    const { callId } = await record(id, flow);
    const same = (await admin.send('POST', `/api/flows/${id}/replay`)).body;
    expect(same).toMatchObject({ unreadable: 0, withheld: 0, report: { calls: 1, same: 1 } });
    const other = {
      ...flow,
      edges: flow.edges.map((edge) => (edge.outcome === 'answered' ? { ...edge, target: 'person' } : edge)),
    };
    // Not for an analyst, whose draft could spell out by its ways what was personal in the call.
    const withheld = await analyst.send('POST', `/api/flows/${id}/replay`, { definition: other });
    expect(withheld.body).toMatchObject({ withheld: 1, report: { calls: 0, partings: [] } });
    const before = (await opened()).length;
    const seen = await admin.send('POST', `/api/flows/${id}/replay`, { definition: other });
    expect(seen.body).toMatchObject({ report: { calls: 1, same: 0 } });
    expect(seen.text).toContain('1234');
    const after = await opened();
    expect(after.slice(0, after.length - before)).toEqual([
      expect.objectContaining({ action: 'calls.opened', subject: id, detail: { calls: [callId] } }),
    ]);
  });

  it('replays calls in which nothing is personal for an analyst too', async () => {
    const silent = { id: 'silent', name: 'Says nothing', steps: [{ step: 'caller-says-nothing', times: 3 }] };
    const flow = nameFlow('Silent', { testCases: [silent] });
    const id = await create(flow);
    await record(id, flow);
    const { body } = await analyst.send('POST', `/api/flows/${id}/replay`);
    expect(body).toMatchObject({ withheld: 0, report: { calls: 1, same: 1 } });
  });

  it('makes a test case of a call', async () => {
    const flow = nameFlow('From call', { testCases: [told('1234')] });
    const id = await create(flow);
    const { callId } = await record(id, flow);
    const { body } = await admin.send('POST', `/api/flows/${id}/test-cases/from-call`, { callId });
    const testCase = body['testCase'] as FlowDefinition['testCases'][number];
    expect((await opened())[0]).toMatchObject({ action: 'call.opened', subject: callId });
    const masked = await analyst.send('POST', `/api/flows/${id}/test-cases/from-call`, { callId });
    // What is masked cannot be said again.
    expect([masked.status, masked.body['code']]).toEqual([422, 'goes-otherwise']);
    expect(masked.text).not.toContain('1234');
    expect(runTestCase(flow, testCase).failures).toEqual([]);
    expect((await admin.send('POST', `/api/flows/${id}/test-cases/from-call`, { callId: 'none' })).status).toBe(404);
  });

  it('says in words what has changed', async () => {
    const id = await create(nameFlow('Changed'));
    const { versionId } = (await publish(id)).body as { versionId: string };
    const changed = nameFlow('Changed');
    const ask = changed.nodes.find(({ type }) => type === 'ask');
    if (ask?.type === 'ask') ask.settings.slots[0]!.prompt.variants = ['Which number is yours?'];
    await analyst.send('PUT', `/api/flows/${id}/draft`, { revision: 1, definition: changed });
    const { changes } = (await analyst.send('GET', `/api/flows/${id}/diff?from=${versionId}`)).body as {
      changes: { message: string }[];
    };
    expect(changes).toHaveLength(1);
    expect(changes[0]?.message).toContain('Which number is yours?');
    expect((await analyst.send('GET', `/api/flows/${id}/diff?from=x`)).status).toBe(422);
  });
});

describe('the trace of a call', () => {
  it('is masked for those who may see calls, and exact for an admin, who is written down', async () => {
    const flow = nameFlow('Traced', { testCases: [told('1234')] });
    const id = await create(flow);
    const { callId, exact } = await record(id, flow);
    const path = `/api/calls/${callId}/trace`;
    const masked = await analyst.send('GET', path);
    expect(masked.status).toBe(200);
    expect(masked.text).not.toContain('1234');
    expect((await analyst.send('GET', `${path}?exact=true`)).status).toBe(403);
    const opened = await admin.send('GET', `${path}?exact=true`);
    expect(opened.body['steps']).toEqual(exact.steps);
    const { entries } = (await admin.send('GET', '/api/audit?limit=1')).body as { entries: object[] };
    expect(entries[0]).toMatchObject({ action: 'call.opened', subject: callId, account: 'admin@baton.local' });
  });
});
