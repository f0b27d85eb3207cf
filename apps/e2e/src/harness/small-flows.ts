import type { ApiClient } from '../system/api-client.js';
import { askOnce } from './raw-sip.js';
import { until } from './until.js';

/** What a flow's author writes; the api parses it and fills in the defaults. */
type Node = { id: string; type: string; settings?: object; [more: string]: unknown };
export interface FlowDraft {
  name: string;
  nodes: Node[];
  edges: { id: string; source: string; outcome: string; target: string }[];
  [more: string]: unknown;
}

const spoken = (text: string) => ({ variants: [text] });

/** Nodes in a row, from left to right, with the ways between them: node → outcome → node. */
export function flowOf(name: string, nodes: Node[], ways: Record<string, Record<string, string>>): FlowDraft {
  return {
    schemaVersion: 2,
    name,
    language: 'en-GB',
    nodes: nodes.map((node, column) => ({ position: { x: 240 * column, y: 0 }, ...node })),
    edges: Object.entries(ways).flatMap(([source, outcomes]) =>
      Object.entries(outcomes).map(([outcome, target]) => ({ id: `${source}.${outcome}`, source, outcome, target })),
    ),
  };
}

/** Answers, says one sentence, and hangs up. */
export function briefFlow(name: string, sentence: string): FlowDraft {
  return row(name, [{ id: 'bye', type: 'end', settings: { prompt: spoken(sentence), result: 'told' } }]);
}

/** Says one sentence after the other, then hangs up. */
export function lastingFlow(name: string, sentences: string[]): FlowDraft {
  const goodbye = { id: 'bye', type: 'end', settings: { prompt: spoken('That was all. Goodbye.'), result: 'told' } };
  return row(name, [...sentences.map(sayNode), goodbye]);
}

/** Hands over by the ways given, after some sentences, and says an honest goodbye when that fails. */
export function handoffFlow(
  name: string,
  cascade: { way: 'bridge' | 'refer'; timeoutMs: number }[],
  destination: { kind: 'queue'; queue: string } | { kind: 'sip'; address: string },
  sentences: string[] = [],
): FlowDraft {
  const settings = { destination, cascade, summary: 'Calls about a test.' };
  const goodbye = { prompt: spoken('Nobody is free. Goodbye.'), result: 'nobody-reached' };
  return row(name, [
    ...sentences.map(sayNode),
    { id: 'person', type: 'handoff', settings },
    { id: 'nobody', type: 'end', settings: goodbye },
  ]);
}

const sayNode = (text: string, index: number): Node => ({
  id: `say-${index}`,
  type: 'say',
  settings: { prompt: spoken(text) },
});

/** Each node leads to the next one by the only way that must be drawn. */
function row(name: string, nodes: Node[]): FlowDraft {
  const all = [{ id: 'start', type: 'start' }, ...nodes];
  const ways = all.flatMap(({ id, type }, index) => {
    const next = all[index + 1]?.id;
    return next === undefined ? [] : [[id, { [type === 'handoff' ? 'no-agent' : 'next']: next }] as const];
  });
  return flowOf(name, all, Object.fromEntries(ways));
}

/** Creates a flow, publishes it, and binds a number to it. */
export async function publishFlow(admin: ApiClient, number: string, definition: FlowDraft): Promise<PublishedFlow> {
  const { id } = await admin.send<{ id: string }>('POST', '/api/flows', { name: definition.name, definition });
  const { versionId } = await admin.send<{ versionId: string }>('POST', `/api/flows/${id}/versions`, {});
  await admin.send('PUT', `/api/numbers/${number}`, { flowId: id });
  return { flowId: id, versionId };
}

export interface PublishedFlow {
  flowId: string;
  versionId: string;
}

/** Saves another definition of a flow and publishes it; resolves when the api has answered. */
export async function publishAgain(admin: ApiClient, flowId: string, definition: FlowDraft): Promise<string> {
  const { draft } = await admin.get<{ draft: { revision: number } }>(`/api/flows/${flowId}`);
  await admin.send('PUT', `/api/flows/${flowId}/draft`, { revision: draft.revision, definition });
  const { versionId } = await admin.send<{ versionId: string }>('POST', `/api/flows/${flowId}/versions`, {});
  return versionId;
}

/**
 * Waits until the runtime knows a number: an offer that no call can come of is refused with 404 before, with 488
 * after.
 */
export async function untilKnown(sipUri: string, number: string): Promise<void> {
  const address = /@([^:]+):(\d+)/.exec(sipUri);
  if (!address) throw new Error(`no SIP address: ${sipUri}`);
  const [, host = '', port = ''] = address;
  await until(`the runtime knows ${number}`, 30_000, async () => {
    const response = await askOnce({ host, port: Number(port), method: 'INVITE', user: number, body: UNANSWERABLE });
    return response?.status === 488;
  });
}

const UNANSWERABLE = [
  'v=0',
  'o=- 1 1 IN IP4 127.0.0.1',
  's=-',
  'c=IN IP4 127.0.0.1',
  't=0 0',
  'm=audio 9 RTP/AVP 18',
  '',
].join('\r\n');
