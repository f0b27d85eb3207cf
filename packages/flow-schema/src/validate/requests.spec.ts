import { describe, expect, it } from '@jest/globals';
import { type Drawing, edges, end, flowOf, node, rule, start } from '../testing/drawing.js';
import { validateFlow } from './validate-flow.js';

const variables = [
  { name: 'people', type: 'number' },
  { name: 'sure', type: 'boolean' },
];
const ways = ['start next ask', 'ask ok end', 'ask failed end'];
const request = (settings: Drawing = {}, more: Drawing = {}) =>
  node('ask', 'request', { url: 'https://example.com/', ...settings }, more);
const problems = (settings: Drawing, lines: string[] = ways) =>
  validateFlow(flowOf({ variables, nodes: [start, request(settings), end], edges: edges(...lines) })).map(
    ({ code, path }) => `${code} ${path.slice(2).join('.')}`,
  );

describe('a request', () => {
  it.each([
    'https://example.com',
    'HTTP://example.com:8080/a/{{ today }}?b={{ caller }}&c=d#e',
    'https://[2001:db8::1]:443/a',
    'https://kundenservice.müller.example./x',
    'http://localhost/',
    'http://my_host/',
  ])('may ask %s', (url) => {
    expect(problems({ url })).toEqual([]);
  });

  it.each([
    ['ftp://example.com/', 'request-url'],
    ['{{ caller }}', 'request-url'],
    ['https://{{ caller }}.example.com/', 'request-url'],
    ['https://example.com{{ caller }}/', 'request-url'],
    ['https://user:secret@example.com/', 'request-credentials'],
    ['https://example.com\\@evil.example/', 'request-credentials'],
    ['https://example.com\\.evil.example/', 'request-url'],
    ['https:///a', 'request-url'],
    ['https://exa mple.com/', 'request-url'],
    ['https://example.com/a b', 'request-url'],
    ['https://example.com/a\r\nHost: b', 'request-url'],
    ['https://example.com:99999/', 'request-url'],
    ['https://a..b/', 'request-url'],
    ['https://example.com/a/../b', 'request-url'],
    ['https://example.com/{{ caller }}/%2E.', 'request-url'],
    [`https://${'a-'.repeat(900)}`, 'request-url'],
  ])('may not ask %s', (url, code) => {
    expect(problems({ url })).toEqual([`${code} settings.url`]);
  });

  it('has a body that is JSON whatever is put in', () => {
    const of = (body: string, method = 'POST') => problems({ body, method });
    expect(of('{"people": {{ caller }}, "say": "at {{ now }} \\"{{ now }}\\""}')).toEqual([]);
    expect(of('{{ caller }}')).toEqual([]);
    expect(of('{"people": {{ caller }}')).toEqual(['request-body-not-json settings.body']);
    expect(of('{"people": -{{ caller }}}')).toEqual(['request-body-not-json settings.body']);
    expect(of('{ {{ caller }}: 1 }')).toEqual(['request-body-not-json settings.body']);
    expect(of('['.repeat(20_000))).toEqual(['request-body-not-json settings.body']);
    expect(of('{"a": {{ a b }}}')).toEqual(['broken-template settings.body']);
    expect(of('{}', 'GET')).toEqual(['request-body-not-allowed settings.body']);
  });

  it('has each header once, and none that frames the message', () => {
    const headers = [
      { name: 'X-A', value: '{{ caller }}' },
      { name: 'x-a', value: '' },
      { name: 'Content-Length', value: '0' },
      { name: 'Authorization', secret: 'crm' },
    ];
    const found = ['header-twice settings.headers.1.name', 'header-not-allowed settings.headers.2.name'];
    expect(problems({ headers })).toEqual(found);
    const flow = flowOf({ nodes: [start, request({ headers: headers.slice(3) }), end], edges: edges(...ways) });
    expect(validateFlow(flow, { secrets: [] }).map(({ code }) => code)).toEqual(['unknown-secret']);
    expect(validateFlow(flow, { secrets: ['crm'] })).toEqual([]);
  });

  it('has status rules that can all fit', () => {
    const rules = (...ranges: [number, number][]) =>
      problems({ statuses: ranges.map(([from, to], index) => ({ id: `s${index}`, from, to })) }, [
        ...ways,
        ...ranges.map((_, index) => `ask s${index} end`),
      ]);
    expect(rules([404, 404], [400, 499], [500, 599])).toEqual([]);
    expect(rules([499, 400])).toEqual(['status-rule-empty settings.statuses.0']);
    expect(rules([400, 450], [451, 499], [440, 460])).toEqual(['status-rule-shadowed settings.statuses.2']);
    const statuses = [{ id: 'ok', from: 400, to: 499 }];
    expect(problems({ statuses })).toEqual(['reserved-outcome settings.statuses.0.id']);
    expect(problems({ statuses: [{ id: 'gone', from: 410, to: 410, label: 'Gone' }] })).toEqual([
      'outcome-leads-nowhere ',
    ]);
  });

  it('maps into variables that are there and can keep what it gives', () => {
    const mapping = [
      { variable: 'nobody', path: '$.a' },
      { variable: 'people', path: '$.a', otherwise: 'four' },
      { variable: 'people', path: '$.a', otherwise: '4' },
      { variable: 'sure', path: '$.a', otherwise: 1 },
    ];
    expect(problems({ mapping })).toEqual([
      'otherwise-does-not-fit settings.mapping.1.otherwise',
      'otherwise-does-not-fit settings.mapping.3.otherwise',
      'unknown-variable settings.mapping.0.variable',
    ]);
    expect(problems({ url: 'https://example.com/{{ nobody }}' })).toEqual(['unknown-template-name settings.url']);
  });

  it('needs no line for its failure where a rule watches for that', () => {
    const undrawn = (trigger: Drawing, settings: Drawing = {}, group?: string) =>
      validateFlow(
        flowOf({
          groups: [{ id: 'g' }],
          nodes: [start, request({}, group === undefined ? {} : { group }), end, rule('watch', trigger, settings)],
          edges: edges('start next ask', 'ask ok end', 'watch next end'),
        }),
      ).map(({ code }) => code);
    expect(undrawn({ kind: 'failure' })).toEqual([]);
    expect(undrawn({ kind: 'failure', kinds: ['synthesis'] })).toEqual(['outcome-leads-nowhere']);
    expect(undrawn({ kind: 'loop' })).toEqual(['outcome-leads-nowhere']);
    expect(undrawn({ kind: 'failure', kinds: ['request'] }, { scope: 'g' })).toEqual(['outcome-leads-nowhere']);
    expect(undrawn({ kind: 'failure', kinds: ['request'] }, { scope: 'g' }, 'g')).toEqual([]);
  });
});
