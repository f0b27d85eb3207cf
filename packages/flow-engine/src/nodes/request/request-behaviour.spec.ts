import { describe, expect, it } from '@jest/globals';
import type { EngineEvent } from '../../events/engine-event.js';
import { aFlow, rule, says, slot } from '../../testing/flow-builder.js';
import { SimulatedCall } from '../../testing/simulated-call.js';

type Node = Record<string, unknown>;
type Answer = Partial<Extract<EngineEvent, { type: 'request-answered' }>>;

const ask = { id: 'ask', type: 'ask', settings: { slots: [slot('word', 'date'), slot('people', 'number')] } };
const sorry = { id: 'sorry', type: 'say', settings: { prompt: says('Sorry.') } };
const back = { id: 'back', type: 'resume' };
const listens = { id: 'listens', type: 'confirm', settings: { prompt: says('Done?') } };
const ways = [
  ...['ask answered request', 'ask silence end', 'ask misunderstanding end', 'request ok listens', 'sorry next back'],
  ...['listens yes end', 'listens no end', 'listens silence end', 'listens misunderstanding end'],
];
const request = (settings: Node = {}) => ({
  id: 'request',
  type: 'request',
  settings: { url: 'https://example.com/{{ word }}', ...settings },
});
const variables = [
  ...['word', 'city'].map((name) => ({ name, type: 'string' })),
  { name: 'people', type: 'number' },
  { name: 'names', type: 'list' },
];
const at = (settings: Node = {}, more: string[] = [], nodes: Node[] = []) =>
  new SimulatedCall(aFlow([ask, request(settings), sorry, back, listens, ...nodes], [...ways, ...more], { variables }))
    .answer()
    .say('a/b', { entities: { date: 'a/b' } })
    .say('four', { entities: { number: 4 } });
const answer = (call: SimulatedCall, event: Answer) =>
  call.send({
    type: 'request-answered',
    requestId: call.last('send-request').requestId,
    status: 200,
    failure: null,
    values: {},
    ...event,
  });
const outcome = (call: SimulatedCall) => call.traces('outcome').findLast(({ nodeId }) => nodeId === 'request')?.outcome;

describe('request', () => {
  it('sends what its templates say, and waits', () => {
    const call = at({
      method: 'POST',
      headers: [
        { name: 'X-Guest', value: 'for {{ word }}' },
        { name: 'Authorization', secret: 'api_key', prefix: 'Bearer ' },
      ],
      body: '{"people": {{ people }}, "of": "{{ word }}"}',
      retries: 1,
    });
    expect(call.last('send-request')).toMatchObject({
      nodeId: 'request',
      method: 'POST',
      url: 'https://example.com/a%2Fb',
      headers: [
        { name: 'X-Guest', value: 'for a/b' },
        { name: 'Authorization', secret: 'api_key', prefix: 'Bearer ' },
      ],
      body: '{"people": 4, "of": "a/b"}',
      timeoutMs: 8_000,
      retries: 1,
      idempotent: false,
      mapping: [],
    });
    expect(call.state.position?.kind).toBe('request');
    expect(call.types()).toEqual(['send-request', 'start-timer']);
  });

  it('may be repeated where its method or the analyst says so', () => {
    const repeatable = (settings: Node) => at(settings).last('send-request').idempotent;
    expect(['GET', 'PUT', 'DELETE', 'POST', 'PATCH'].map((method) => repeatable({ method }))).toEqual([
      ...[true, true, true],
      ...[false, false],
    ]);
    expect(repeatable({ method: 'POST', idempotent: true })).toBe(true);
  });

  it('goes on by ok for a good status, without what it waited with', () => {
    const call = answer(at({ filler: says('One moment.') }), { status: 204 });
    expect(outcome(call)).toBe('ok');
    expect(call.said()).toEqual(['Done?']);
    expect(call.state.timers.map(({ purpose }) => purpose)).toEqual(['longest-call']);
  });

  const statuses = [
    { id: 'nobody', from: 404, to: 404 },
    { id: 'refused', from: 400, to: 499 },
    { id: 'moved', from: 202, to: 202 },
  ];
  it.each([
    [404, 'nobody'],
    [409, 'refused'],
    [202, 'moved'],
    [200, 'ok'],
    [500, 'failed'],
    [302, 'failed'],
  ])('goes on by the first rule for its status: %d by %s', (status, way) => {
    const drawn = ['request nobody end', 'request refused end', 'request moved end', 'request failed end'];
    expect(outcome(answer(at({ statuses }, drawn), { status }))).toBe(way);
  });

  it('fails by its edge where one is drawn, else as a failure does', () => {
    const drawn = answer(at({}, ['request failed end']), { status: null, failure: 'network' });
    expect([outcome(drawn), drawn.rules()]).toEqual(['failed', []]);
    const last = answer(at(), { status: null, failure: 'timeout' });
    expect([outcome(last), last.rules()]).toEqual(['failed', ['last-resort.failure']]);
    const ruled = (kinds: string[]) => {
      const failed = rule('r', { kind: 'failure', kinds });
      return answer(at({}, ['r next sorry'], [failed]), { status: 500 }).rules();
    };
    expect(ruled(['request'])[0]).toBe('r');
    expect(ruled(['recognition'])).toEqual(['last-resort.failure']);
  });

  it('does not take values of an answer that is none', () => {
    const mapping = [{ variable: 'city', path: '$.city' }];
    const call = answer(at({ mapping }, ['request failed end']), { failure: 'not-json', values: { city: 'York' } });
    expect(outcome(call)).toBe('failed');
    expect(call.state.variables['city']).toBeUndefined();
  });

  it('takes what the mapping found, else its default, else nothing', () => {
    const mapping = [
      { variable: 'city', path: '$.city', otherwise: 'here' },
      { variable: 'people', path: '$.people' },
      { variable: 'names', path: '$.guests[*].name' },
      { variable: 'gone', path: '$.gone', otherwise: 1 },
    ];
    const taken = (values: Answer['values']) => answer(at({ mapping }), { values }).state.variables;
    expect(taken({ city: 'York', people: 6, names: '["Ann"]' })).toMatchObject({
      city: 'York',
      people: 6,
      names: '["Ann"]',
    });
    expect(taken({ city: null, people: null, names: null })).toEqual({ word: 'a/b', city: 'here' });
    expect(taken({ people: 'many', names: '[{}]' })).toEqual({ word: 'a/b', city: 'here' });
    expect(
      at({ mapping })
        .last('send-request')
        .mapping.map(({ all }) => all),
    ).toEqual([false, false, true, false]);
  });

  it('says its filler once when it is slow', () => {
    const call = at({ filler: says('One moment.') });
    expect(call.all).toContainEqual(expect.objectContaining({ type: 'start-timer', ms: 2_000 }));
    expect(call.timerEnds('filler').said()).toEqual(['One moment.']);
    expect(call.timerEnds('filler').effects).toEqual([]);
    expect(outcome(answer(call, {}))).toBe('ok');
  });

  it('does not wait for ever, and takes no answer that comes too late', () => {
    const call = at({}, ['request failed end']);
    const { requestId } = call.last('send-request');
    call.timerEnds('request');
    expect(call.effects).toContainEqual({ type: 'cancel-request', requestId });
    expect(outcome(call)).toBe('failed');
    const other = at();
    const before = { ...other.state, at: 0 };
    other.send({ type: 'request-answered', requestId: 'request-0', status: 200, failure: null, values: {} });
    expect({ ...other.state, at: 0 }).toEqual(before);
  });

  it('is asked again after an interruption only where that does no harm', () => {
    const failure = rule('r', { kind: 'failure', kinds: ['synthesis'] });
    const interrupted = (settings: Node) =>
      at(settings, ['r next sorry', 'request failed end'], [failure]).fails('synthesis');
    const again = interrupted({ method: 'GET' });
    expect(again.types().filter((type) => /request/.test(type))).toEqual(['cancel-request', 'send-request']);
    expect(again.state.position?.kind).toBe('request');
    const once = interrupted({ method: 'POST' });
    expect(once.types().filter((type) => /request/.test(type))).toEqual(['cancel-request']);
    expect(outcome(once)).toBe('failed');
  });

  it('is called off when the caller hangs up', () => {
    const call = at().send({ type: 'hung-up', cause: 'caller' });
    expect(call.types()).toContain('cancel-request');
    expect(call.state).toMatchObject({ phase: 'ended', timers: [] });
  });

  it('is not cut by a call that is too long, which looks again', () => {
    const call = at().timerEnds('longest-call');
    expect(call.types()).toEqual(['start-timer']);
    expect(call.last('start-timer').ms).toBe(2_000);
    expect(answer(call, {}).timerEnds('longest-call').rules()).toEqual(['last-resort.too-long']);
  });
});
