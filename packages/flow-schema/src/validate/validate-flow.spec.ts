import { describe, expect, it } from '@jest/globals';
import { restaurantFlow } from '../samples/restaurant-flow.js';
import { type Drawing, edges, end, flowOf, node, say, start } from '../testing/drawing.js';
import { validateFlow } from './validate-flow.js';

const problems = (more: Drawing) =>
  validateFlow(flowOf(more)).map(({ code, nodeId }) => (nodeId ? `${code} ${nodeId}` : code));

const choose = (choices: Drawing[]) => node('menu', 'choose', { prompt: { variants: ['What?'] }, choices });
const chooseEdges = edges(
  'start next menu',
  'menu a end',
  'menu b end',
  'menu silence end',
  'menu misunderstanding end',
);

describe('validateFlow', () => {
  it('finds nothing wrong with the sample, nor with the smallest flow', () => {
    expect(validateFlow(restaurantFlow, { queues: ['reservations'] })).toEqual([]);
    expect(problems({})).toEqual([]);
  });

  it('wants exactly one start', () => {
    expect(problems({ nodes: [end], edges: [] })).toContain('no-start');
    expect(
      problems({ nodes: [start, node('again', 'start'), end], edges: edges('start next end', 'again next end') }),
    ).toEqual(['several-starts again']);
  });

  it('tells of ids and names that are used twice or taken', () => {
    expect(problems({ nodes: [start, end, end] })).toContain('duplicate-id end');
    const variables = [
      { name: 'a', type: 'string' },
      { name: 'a', type: 'string' },
      { name: 'topic', type: 'string' },
    ];
    expect(problems({ variables })).toEqual(['duplicate-name', 'reserved-name']);
    const nodes = [start, end, choose([{ id: 'silence', key: '1' }])];
    expect(problems({ nodes, edges: chooseEdges.slice(0, 1) })).toContain('reserved-outcome menu');
  });

  it('tells of edges that fit nowhere', () => {
    const nodes = [
      start,
      end,
      say('hi'),
      node('rule', 'rule', { trigger: { kind: 'loop' } }),
      node('note', 'note', { text: '' }),
    ];
    const codes = problems({
      nodes,
      edges: edges(
        'start next hi',
        'hi next rule',
        'hi next end',
        'hi later end',
        'rule next gone',
        'gone next end',
        'rule next end',
      ),
    });
    expect(codes).toEqual(
      expect.arrayContaining([
        'edge-into-entry rule',
        'edge-outcome-twice hi',
        'edge-unknown-outcome hi',
        'edge-to-nowhere rule',
        'edge-from-nowhere',
      ]),
    );
  });

  it('tells of an outcome that leads nowhere, but for those of a handoff that need not be drawn', () => {
    const handoff = node('person', 'handoff', {
      destination: { kind: 'queue', queue: 'q' },
      cascade: [{ way: 'bridge' }],
    });
    expect(problems({ nodes: [start, handoff], edges: edges('start next person') })).toEqual([
      'outcome-leads-nowhere person',
    ]);
    expect(
      problems({ nodes: [start, handoff, end], edges: edges('start next person', 'person no-agent end') }),
    ).toEqual([]);
  });

  it('tells of a node nobody can get to, but not of notes or of what a rule leads to', () => {
    const rule = node('rule', 'rule', { trigger: { kind: 'failure' } });
    const nodes = [start, end, say('lost'), node('note', 'note', { text: 'x' }), rule, say('sorry')];
    const lines = edges('start next end', 'lost next end', 'rule next sorry', 'sorry next end');
    expect(problems({ nodes, edges: lines })).toEqual(['unreachable-node lost']);
  });

  it('tells of a resume where nothing was interrupted', () => {
    const nodes = [start, node('back', 'resume'), node('rule', 'rule', { trigger: { kind: 'failure' } })];
    expect(problems({ nodes, edges: edges('start next back', 'rule next back') })).toEqual([
      'resume-without-rule back',
    ]);
  });

  it('tells of names that are not there', () => {
    const ask = node(
      'ask',
      'ask',
      { slots: [{ variable: 'v', entity: 'e', prompt: { variants: ['What?'] } }] },
      { group: 'g' },
    );
    const codes = problems({
      nodes: [
        start,
        ask,
        choose([
          { id: 'a', intents: ['i'] },
          { id: 'b', key: '1' },
        ]),
        end,
      ],
      edges: [
        ...chooseEdges.slice(1),
        ...edges('start next ask', 'ask answered menu', 'ask silence end', 'ask misunderstanding end'),
      ],
    });
    expect(codes).toEqual(['unknown-variable ask', 'unknown-entity ask', 'unknown-group ask', 'unknown-intent menu']);
  });

  it('tells of queues only where it knows them', () => {
    expect(validateFlow(restaurantFlow, { queues: ['bar'] }).map(({ code }) => code)).toContain('unknown-queue');
  });

  it('tells of prompts in which there is nothing to say', () => {
    const nodes = [start, say('hi', '…!'), say('ho', '{{ now }}'), end];
    expect(problems({ nodes, edges: edges('start next hi', 'hi next ho', 'ho next end') })).toEqual([
      'prompt-says-nothing hi',
    ]);
  });

  it('tells of templates that name nothing', () => {
    const nodes = [start, say('hi', 'Hello {{ nobody }}, {{ a b }}, it is {{ now }}.'), end];
    expect(problems({ nodes, edges: edges('start next hi', 'hi next end') })).toEqual([
      'unknown-template-name hi',
      'broken-template hi',
    ]);
  });

  it('tells of a variable that is needed before anything sets it', () => {
    const set = node('set', 'set', { assignments: [{ variable: 'v', expression: '"x"' }] });
    const check = node('check', 'check', { rules: [{ id: 'yes', condition: 'v == "w" && known.w' }] });
    const variables = [
      { name: 'v', type: 'string' },
      { name: 'w', type: 'string' },
    ];
    const lines = (order: string[]) =>
      edges(
        `start next ${order[0]}`,
        `${order[0]} next ${order[1]}`,
        `${order[1]} next check`,
        'check yes end',
        'check otherwise end',
      );
    const nodes = [start, say('hi', '{{ v }}'), set, check, end];
    expect(problems({ variables, nodes, edges: lines(['hi', 'set']) })).toEqual(['variable-never-set hi']);
    expect(problems({ variables, nodes, edges: lines(['set', 'hi']) })).toEqual([]);
  });

  it('takes into account that rules fire anywhere and come back', () => {
    const variables = [{ name: 'v', type: 'string' }];
    const set = node('set', 'set', { assignments: [{ variable: 'v', expression: '"x"' }] });
    const nodes = [
      start,
      say('hi', '{{ v }}'),
      end,
      node('rule', 'rule', { trigger: { kind: 'failure' } }),
      set,
      node('back', 'resume'),
    ];
    expect(
      problems({ variables, nodes, edges: edges('start next hi', 'hi next end', 'rule next set', 'set next back') }),
    ).toEqual(['variable-maybe-unset hi']);
  });

  it('tells of menus whose keys collide and of choices without a way to choose them', () => {
    const person = node('person', 'rule', { trigger: { kind: 'asks-for-person' } });
    const lines = [...chooseEdges, ...edges('person next end')];
    const of = (choices: Drawing[]) => problems({ nodes: [start, choose(choices), end, person], edges: lines });
    expect(
      of([
        { id: 'a', key: '1' },
        { id: 'b', key: '1' },
      ]),
    ).toEqual(['key-twice menu']);
    expect(of([{ id: 'a', key: '0' }, { id: 'b' }])).toEqual(['choice-without-way menu', 'key-taken-by-rule menu']);
  });

  it('warns of an intent that stands in two choices', () => {
    const choices = [
      { id: 'a', intents: ['i'] },
      { id: 'b', intents: ['i'] },
    ];
    const intents = [{ name: 'i', examples: ['i'] }];
    expect(problems({ intents, nodes: [start, choose(choices), end], edges: chooseEdges })).toEqual([
      'intent-twice menu',
    ]);
  });

  it('tells of settings that make no sense, where they are set', () => {
    const groups = [{ id: 'g', conversation: { longestUtteranceMs: 500 } }];
    const found = validateFlow(
      flowOf({ defaults: { noInputMs: 0 }, groups, nodes: [start, { ...end, conversation: { ringMs: 10 } }] }),
    );
    expect(found.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['no-input-too-short', 'defaults.noInputMs'],
      ['utterance-too-short', 'groups.0.conversation.longestUtteranceMs'],
      ['ring-too-short', 'nodes.1.conversation.ringMs'],
    ]);
  });

  it('tells of answers that cannot be given or kept, and of a time zone that is none', () => {
    const entities = [
      { name: 'n', kind: 'number', min: 3, max: 1 },
      { name: 'd', kind: 'date' },
      { name: 'p', kind: 'pattern', pattern: '(' },
    ];
    const ask = node('ask', 'ask', { slots: [{ variable: 'v', entity: 'd', prompt: { variants: ['What?'] } }] });
    const codes = problems({
      timeZone: 'Europe/Atlantis',
      entities,
      variables: [{ name: 'v', type: 'number' }],
      nodes: [start, ask, end],
      edges: edges('start next ask', 'ask answered end', 'ask silence end', 'ask misunderstanding end'),
    });
    expect(codes).toEqual(['entity-without-values', 'broken-pattern', 'entity-does-not-fit ask', 'unknown-time-zone']);
  });

  it('warns of a circle in which nobody is listened to', () => {
    const nodes = [start, say('a'), say('b'), end];
    expect(problems({ nodes, edges: edges('start next a', 'a next b', 'b next a') })).toContain(
      'loop-without-listening a',
    );
  });

  it('gives every problem a way to mend it', () => {
    const broken = flowOf({ nodes: [say('lost', '{{ x }}')], edges: edges('lost later gone', 'gone next lost') });
    for (const { fix, message } of validateFlow(broken)) expect(fix && message).toBeTruthy();
  });
});
