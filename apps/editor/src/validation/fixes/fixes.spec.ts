import { describe, expect, it } from '@jest/globals';
import { checkFlow } from '@baton/flow-engine';
import { type FlowDefinition, flowDefinitionSchema, type FlowProblem, restaurantFlow } from '@baton/flow-schema';
import { fixings, fixOf, safeFixes } from './fixes.js';

const start = { id: 'start', type: 'start', position: { x: 0, y: 0 } };
const end = { id: 'bye', type: 'end', position: { x: 1, y: 0 }, settings: { result: 'done' } };
const request = (id: string, more: object) => ({
  id,
  type: 'request',
  position: { x: 2, y: 0 },
  settings: { url: 'https://a.example/', ...more },
});
const edge = (source: string, outcome: string, target: string) => ({
  id: `${source}-${outcome}-${target}`,
  source,
  outcome,
  target,
});
const flowOf = (more: { nodes?: object[]; edges?: object[] } & Record<string, unknown>): FlowDefinition =>
  flowDefinitionSchema.parse({
    schemaVersion: 2,
    name: 'Broken',
    language: 'en-GB',
    ...more,
    nodes: [start, end, ...(more.nodes ?? [])],
    edges: [edge('start', 'next', 'bye'), ...(more.edges ?? [])],
  });
const ask = (variable: string) => ({
  id: 'ask',
  type: 'ask',
  position: { x: 2, y: 0 },
  settings: { slots: [{ variable, entity: 'people', prompt: { variants: ['How many?'] } }] },
});
const people = [{ name: 'people', kind: 'number' }];
const asked = [edge('ask', 'answered', 'bye'), edge('ask', 'silence', 'bye')];

/** A flow that has the problem, for each code that can be mended. */
const broken: Record<string, FlowDefinition> = {
  'edge-from-nowhere': flowOf({ edges: [edge('ghost', 'next', 'bye')] }),
  'edge-to-nowhere': flowOf({
    nodes: [{ id: 'say', type: 'say', position: { x: 0, y: 0 }, settings: { prompt: { variants: ['Hi.'] } } }],
    edges: [edge('say', 'next', 'ghost')],
  }),
  'edge-unknown-outcome': flowOf({ edges: [edge('start', 'answered', 'bye')] }),
  'edge-outcome-twice': flowOf({ edges: [{ ...edge('start', 'next', 'bye'), id: 'again' }] }),
  'edge-into-entry': flowOf({
    nodes: [{ id: 'say', type: 'say', position: { x: 0, y: 0 }, settings: { prompt: { variants: ['Hi.'] } } }],
    edges: [edge('say', 'next', 'start')],
  }),
  'outcome-leads-nowhere': flowOf({
    nodes: [ask('n')],
    entities: people,
    variables: [{ name: 'n', type: 'number' }],
    edges: asked,
  }),
  'unknown-variable': flowOf({
    nodes: [ask('guests')],
    entities: people,
    edges: [...asked, edge('ask', 'misunderstanding', 'bye')],
  }),
  'unknown-template-name': flowOf({
    nodes: [
      { id: 'say', type: 'say', position: { x: 0, y: 0 }, settings: { prompt: { variants: ['Hi {{ guest }}.'] } } },
    ],
    edges: [edge('say', 'next', 'bye')],
  }),
  'unknown-group': flowOf({
    nodes: [
      { id: 'say', type: 'say', group: 'ghost', position: { x: 0, y: 0 }, settings: { prompt: { variants: ['Hi.'] } } },
    ],
    edges: [edge('say', 'next', 'bye')],
  }),
  'status-rule-shadowed': flowOf({
    nodes: [
      request('r', {
        statuses: [
          { id: 'a', from: 400, to: 499 },
          { id: 'b', from: 404, to: 404 },
        ],
      }),
    ],
    edges: [edge('r', 'ok', 'bye'), edge('r', 'failed', 'bye'), edge('r', 'a', 'bye'), edge('r', 'b', 'bye')],
  }),
  'status-rule-empty': flowOf({
    nodes: [request('r', { statuses: [{ id: 'a', from: 499, to: 400 }] })],
    edges: [edge('r', 'ok', 'bye'), edge('r', 'failed', 'bye'), edge('r', 'a', 'bye')],
  }),
  'entity-without-values': flowOf({ entities: [{ name: 'people', kind: 'number', min: 9, max: 2 }] }),
  'no-input-too-short': flowOf({ defaults: { noInputMs: 10 } }),
  'end-of-speech-too-short': flowOf({ defaults: { endOfSpeechMs: 10 } }),
  'utterance-too-short': flowOf({ defaults: { longestUtteranceMs: 10 } }),
  'ring-too-short': flowOf({ groups: [{ id: 'g', conversation: { ringMs: 10 } }] }),
  'refer-too-short': flowOf({ defaults: { referMs: 10 } }),
  'call-too-short': flowOf({ defaults: { longestCallMs: 10 } }),
  'keypad-too-fast': flowOf({ defaults: { keypadInterDigitMs: 10 } }),
  'unknown-voice': flowOf({ voice: 'of another system' }),
  'subflow-end-obsolete': flowOf({
    nodes: [
      { id: 's', type: 'subflow', position: { x: 0, y: 0 }, settings: { flow: 'other', ends: ['done', 'never'] } },
    ],
    edges: [edge('s', 'done', 'bye'), edge('s', 'never', 'bye')],
  }),
};

const known = {
  voices: [{ name: 'slt', languages: ['en-GB'] }],
  subflows: new Map([
    ['other', { name: 'Other', language: 'en-GB', ends: ['done'], variables: [], parameters: [], runs: [] }],
  ]),
};
const problemsOf = (flow: FlowDefinition) => checkFlow(flow, known);
const keyOf = ({ code, nodeId, message }: FlowProblem) => `${code} ${nodeId ?? ''} ${message}`;
/** What follows of a variable that is there now: it was hidden behind its being missing. */
const FOLLOWS = new Set(['variable-never-set', 'variable-maybe-unset', 'outcome-leads-nowhere', 'unreachable-node']);

describe('a fix', () => {
  it.each(Object.keys(fixings))('of %s takes the problem away and brings no new one', (code) => {
    const flow = broken[code];
    if (flow === undefined) throw new Error(`no broken flow for ${code}`);
    const before = problemsOf(flow);
    const problem = before.find((found) => found.code === code);
    if (problem === undefined) throw new Error(`the flow has no ${code}`);
    const fix = fixOf(flow, problem);
    if (fix === undefined) throw new Error('it cannot be mended');
    const mended = fix.edit(flow);
    expect(flowDefinitionSchema.safeParse(mended).success).toBe(true);
    const after = problemsOf(mended);
    expect(after.map(keyOf)).not.toContain(keyOf(problem));
    const news = after.filter((found) => !before.some((old) => keyOf(old) === keyOf(found)));
    expect(news.filter((found) => !FOLLOWS.has(found.code))).toEqual([]);
    expect(fix.label).not.toBe('');
  });

  it('done twice does nothing more', () => {
    for (const [code, flow] of Object.entries(broken)) {
      const problem = problemsOf(flow).find((found) => found.code === code);
      const fix = problem && fixOf(flow, problem);
      if (fix === undefined) throw new Error(code);
      const once = fix.edit(flow);
      expect([code, fix.edit(once)]).toEqual([code, once]);
    }
  });

  it('is offered for no problem of another flow that it does not fit', () => {
    for (const [code, flow] of Object.entries(broken)) {
      const problem = problemsOf(flow).find((found) => found.code === code);
      if (problem === undefined) throw new Error(code);
      const fix = fixOf(restaurantFlow, problem);
      const mended = fix?.edit(restaurantFlow) ?? restaurantFlow;
      expect(flowDefinitionSchema.safeParse(mended).success).toBe(true);
    }
  });
});

describe('all safe fixes together', () => {
  it('mend what they can, and decide nothing', () => {
    const flow = flowOf({
      entities: [{ name: 'people', kind: 'number', min: 9, max: 2 }],
      nodes: [ask('guests')],
      edges: [...asked, edge('ghost', 'next', 'bye'), { ...edge('start', 'next', 'bye'), id: 'again' }],
    });
    const { count, edit } = safeFixes(flow, problemsOf(flow));
    expect(count).toBe(3);
    const left = problemsOf(edit(flow)).map(({ code }) => code);
    expect(left).toContain('unknown-variable');
    expect(left.some((code) => code.startsWith('edge-') || code === 'entity-without-values')).toBe(false);
  });
});
