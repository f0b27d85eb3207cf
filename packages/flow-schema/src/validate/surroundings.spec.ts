import { describe, expect, it } from '@jest/globals';
import type { SubflowSignature } from '../link/subflow-signature.js';
import { subflowSignature } from '../link/subflow-signature.js';
import { type Drawing, edges, end, flowDrawing, flowOf, node, start } from '../testing/drawing.js';
import type { Surroundings } from './surroundings.js';
import { validateFlow } from './validate-flow.js';
import { worstContextOctets } from './worst-context.js';

const codes = (drawing: Drawing, known: Surroundings = {}) =>
  validateFlow(flowOf(drawing), known).map(({ code, path }) => `${code} ${path.join('.')}`);

const handoff = (settings: Drawing): Drawing => ({
  nodes: [start, node('person', 'handoff', settings), end],
  edges: edges('start next person', 'person no-agent end'),
});

describe('the language of a flow', () => {
  const drawing: Drawing = { nodes: [start, end], edges: edges('start next end'), language: 'fr-CA' };

  it('is one that the installation can say, whatever the region', () => {
    expect(codes(drawing)).toEqual([]);
    expect(codes(drawing, { languages: ['en-GB', 'fr-FR'] })).toEqual([]);
    expect(codes(drawing, { languages: ['en', 'frr'] })).toEqual(['language-not-spoken language']);
  });
});

describe('the voice of a flow', () => {
  const voices = [
    { name: 'ann', languages: ['en-GB', 'en-US'] },
    { name: 'bea', languages: ['fr'] },
  ];
  const speaking = (voice: string, language = 'en-GB') =>
    codes({ nodes: [start, end], edges: edges('start next end'), language, voice }, { voices });

  it('is one that speaks its language', () => {
    expect(speaking('ann', 'en-AU')).toEqual([]);
    expect(speaking('bea')).toEqual(['unknown-voice voice']);
    expect(speaking('nobody', 'fr-FR')).toEqual(['unknown-voice voice']);
  });

  it('is no problem of its own where there is none for the language, or none is named', () => {
    expect(speaking('ann', 'de-DE')).toEqual([]);
    expect(speaking('')).toEqual([]);
    expect(codes({ nodes: [start, end], edges: edges('start next end'), voice: 'nobody' })).toEqual([]);
  });
});

describe('a handoff', () => {
  const tel = { kind: 'tel', number: '+442079460000', trunk: 'city' };

  it('needs no lines for what ends the call well', () => {
    const cascade = [{ way: 'attended' }, { way: 'callback' }, { way: 'voicemail' }];
    expect(codes(handoff({ destination: { kind: 'queue', queue: 'q' }, cascade }))).toEqual([]);
  });

  it('leaves messages and call backs to a queue', () => {
    const cascade = [{ way: 'bridge' }, { way: 'callback', numberVariable: 'x' }, { way: 'voicemail' }];
    expect(codes(handoff({ destination: { kind: 'sip', address: 'sip:desk@example.com' }, cascade }))).toEqual([
      'way-needs-queue nodes.1.settings.cascade.1.way',
      'way-needs-queue nodes.1.settings.cascade.2.way',
      'unknown-variable nodes.1.settings.cascade.1.numberVariable',
    ]);
  });

  it('goes by a trunk that is there', () => {
    const drawing = handoff({ destination: tel, cascade: [{ way: 'refer' }] });
    expect(codes(drawing)).toEqual([]);
    expect(codes(drawing, { trunks: [{ name: 'other', contextBytes: 9_999 }] })).toEqual([
      'unknown-trunk nodes.1.settings.destination.trunk',
    ]);
  });

  it('takes along no more than its trunk carries', () => {
    const variables = [
      { name: 'people', type: 'number', handoff: true },
      { name: 'day', type: 'date', label: 'Täg', handoff: true },
      { name: 'secret', type: 'string' },
    ];
    const intents = [{ name: 'book', examples: ['book'] }];
    const drawing = { ...handoff({ destination: tel, cascade: [{ way: 'refer' }] }), variables, intents };
    const longest = JSON.stringify({
      h: `${'u'.repeat(36)}.handoff-123456`,
      c: 'vulnerable',
      i: 'book',
      v: { people: '-1.7976931348623157e+308', Täg: '2026-12-31' },
    });
    const octets = Buffer.byteLength(longest);
    expect(worstContextOctets(flowOf(drawing))).toBe(octets);
    expect(worstContextOctets(flowOf({ intents }))).toBe(
      Buffer.byteLength(JSON.stringify({ h: 'u'.repeat(51), c: 'vulnerable', i: 'book' })),
    );
    expect(codes(drawing, { trunks: [{ name: 'city', contextBytes: octets }] })).toEqual([]);
    const [problem] = validateFlow(flowOf(drawing), { trunks: [{ name: 'city', contextBytes: octets - 1 }] });
    expect(problem).toMatchObject({ code: 'context-too-large', nodeId: 'person' });
    expect(problem?.message).toContain(`${octets} bytes, and “city” carries ${octets - 1}`);
    expect(problem?.message).toContain('“people”, “Täg”');
  });
});

describe('a sub-flow', () => {
  const site = (settings: Drawing): Drawing => ({
    variables: [
      { name: 'n', type: 'number' },
      { name: 's', type: 'string' },
    ],
    nodes: [start, node('run', 'subflow', { flow: 'pay', ends: ['done'], ...settings }), end],
    edges: edges('start next run', 'run done end'),
  });
  const pay: SubflowSignature = {
    name: 'Pay',
    language: 'en-GB',
    ends: ['done'],
    variables: [
      { name: 'amount', type: 'number' },
      { name: 'word', type: 'string' },
    ],
    parameters: ['amount'],
    runs: ['bank'],
  };
  const arguments_ = [{ variable: 'amount', expression: '12' }];
  const known = (more: Partial<SubflowSignature> = {}) => ({ subflows: new Map([['pay', { ...pay, ...more }]]) });
  const fits = site({ arguments: arguments_ });

  it('is checked where the other flows are known', () => {
    expect(codes(fits)).toEqual([]);
    expect(codes(fits, known())).toEqual([]);
    expect(codes(fits, { subflows: new Map() })).toEqual(['subflow-missing nodes.1.settings.flow']);
  });

  it('speaks the language of the flow', () => {
    expect(codes(fits, known({ language: 'fr-FR' }))).toEqual(['subflow-language nodes.1.settings.flow']);
  });

  it('has an outcome for every end, and none for what is none', () => {
    expect(codes(fits, known({ ends: ['failed', 'done'] }))).toEqual(['subflow-end-missing nodes.1.settings.ends']);
    expect(codes(fits, known({ ends: ['paid'] }))).toEqual([
      'subflow-end-missing nodes.1.settings.ends',
      'subflow-end-obsolete nodes.1.settings.ends.0',
    ]);
  });

  it('is given and returns what both have', () => {
    expect(codes(site({}), known())).toEqual(['subflow-parameter-missing nodes.1.settings.arguments']);
    const given = [...arguments_, { variable: 'tip', expression: '1' }];
    const returns = [
      { variable: 's', from: 'amount' },
      { variable: 'n', from: 'word' },
      { variable: 'n', from: 'tip' },
      { variable: 'nobody', from: 'word' },
    ];
    expect(codes(site({ arguments: given, returns }), known())).toEqual([
      'subflow-unknown-argument nodes.1.settings.arguments.1.variable',
      'subflow-return-does-not-fit nodes.1.settings.returns.1',
      'subflow-unknown-return nodes.1.settings.returns.2.from',
      'unknown-variable nodes.1.settings.returns.3.variable',
    ]);
  });

  it('does not lead back', () => {
    expect(codes(fits, { ...known(), flowKey: 'pay' })).toEqual(['subflow-cycle nodes.1.settings.flow']);
    expect(codes(fits, { ...known(), flowKey: 'bank' })).toEqual(['subflow-cycle nodes.1.settings.flow']);
    expect(codes(fits, { ...known(), flowKey: 'shop' })).toEqual([]);
  });

  it('of a published version is checked against what is published with it', () => {
    const library = {
      pay: flowDrawing({
        variables: [{ name: 'amount', type: 'number', parameter: true }],
        nodes: [start, node('more', 'subflow', { flow: 'gone', ends: ['done'] }), end],
        edges: edges('start next more', 'more done end'),
      }),
    };
    expect(codes({ ...fits, library })).toEqual(['subflow-missing library.pay.nodes.1.settings.flow']);
    expect(codes({ ...site({}), library: { pay: flowDrawing({ language: 'fr' }) } })).toEqual([
      'subflow-language nodes.1.settings.flow',
    ]);
    expect(codes({ ...fits, library: { other: flowDrawing() } })).toEqual(['subflow-missing nodes.1.settings.flow']);
    const { ends, parameters, runs } = subflowSignature(flowOf({ ...fits, library }));
    expect({ ends, parameters, runs }).toEqual({ ends: ['done'], parameters: [], runs: ['pay', 'gone'] });
  });
});
