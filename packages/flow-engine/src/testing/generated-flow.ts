import { type FlowDefinition, flowDefinitionSchema } from '@baton/flow-schema';
import { says, slot } from './flow-builder.js';

type Node = Record<string, unknown> & { id: string };

/** Nodes of one desk, and desks of one group. */
const DESK_NODES = 6;
const GROUP_DESKS = 5;

/**
 * A valid flow of exactly `size` nodes (10 … 10,000), built as large flows are: one desk after the other, each with a
 * menu, questions, a sum, a branch, a request and an answer; and a way to a person. A caller goes the same kind of way
 * through a flow of any size. Larger ones have groups with rules of their own.
 */
export function generatedFlow(size: number): FlowDefinition {
  const desks = Math.max(1, Math.floor((size - 4) / (DESK_NODES + 1 / GROUP_DESKS)));
  const nodes: Node[] = [
    { id: 'start', type: 'start' },
    { id: 'asks', type: 'rule', settings: { trigger: { kind: 'asks-for-person', phrases: ['the boss'] } } },
    { id: 'line', type: 'queue-status', settings: { queue: 'desk', waitVariable: 'wait' } },
    {
      id: 'person',
      type: 'handoff',
      settings: {
        destination: { kind: 'queue', queue: 'desk' },
        cascade: [{ way: 'attended' }, { way: 'bridge' }],
        prompt: says('I am putting you through. It takes about {{ wait }} minutes.'),
        news: { prompt: says('Still trying.', 'I am still with you.'), everyMs: 15_000 },
      },
    },
  ];
  const ways = ['start next menu-0', 'asks next line', 'person no-agent menu-0'];
  ways.push(...['available', 'waiting', 'unknown', 'closed'].map((status) => `line ${status} person`));
  for (let desk = 0; desk < desks; desk += 1) {
    nodes.push(...deskNodes(desk));
    ways.push(...deskWays(desk, desks));
  }
  const groups =
    desks === 1 ? [] : Array.from({ length: Math.ceil(desks / GROUP_DESKS) }, (_, index) => `group-${index}`);
  groups.forEach((group, index) => {
    if (nodes.length >= size) return;
    const kind = index % 2 === 0 ? 'silence' : 'misunderstanding';
    nodes.push({ id: `rule-${index}`, type: 'rule', settings: { trigger: { kind }, scope: group } });
    ways.push(`rule-${index} next line`);
  });
  for (let note = 0; nodes.length < size; note += 1)
    nodes.push({ id: `note-${note}`, type: 'note', settings: { text: 'Why.' } });
  const position = { x: 0, y: 0 };
  return flowDefinitionSchema.parse({
    schemaVersion: 2,
    name: `Generated, ${size} nodes`,
    language: 'en-GB',
    variables: [
      { name: 'people', type: 'number', label: 'People', handoff: true },
      { name: 'day', type: 'date', label: 'Day', handoff: true },
      { name: 'price', type: 'number' },
      { name: 'place', type: 'string' },
      { name: 'wait', type: 'number' },
      { name: 'pin', type: 'string', personal: true },
    ],
    intents: ['help', 'about', 'next', 'stop'].map((name) => ({ name, examples: [name], topic: ['matter'] })),
    entities: [
      { name: 'number', kind: 'number', min: 1, max: 20 },
      { name: 'date', kind: 'date' },
    ],
    groups: groups.map((id) => ({ id, conversation: { noInputMs: 6_000 } })),
    nodes: nodes.map((node) => ({ position, ...(desks === 1 ? { ...node, group: undefined } : node) })),
    edges: ways.map((way, index) => {
      const [source, outcome, target] = way.split(' ');
      return { id: `edge-${index}`, source, outcome, target };
    }),
  });
}

function deskNodes(desk: number): Node[] {
  const group = `group-${Math.floor(desk / GROUP_DESKS)}`;
  const nodes: Node[] = [
    {
      id: `menu-${desk}`,
      type: 'choose',
      label: `Menu ${desk}`,
      settings: {
        prompt: says('What can I do for you?', 'And now?', 'What else is there?'),
        choices: [
          { id: 'help', intents: ['help'], key: '1' },
          { id: 'about', intents: ['about', 'stop'], key: '2' },
          { id: 'next', intents: ['next'], key: '3' },
        ],
        clarify: says('You are calling about {{ topic }}. What about it?'),
        ladders: { silence: [{ ...says('Are you there?'), tone: 'uncertain' }], misunderstanding: [says('Sorry?')] },
      },
    },
    {
      id: `questions-${desk}`,
      type: 'ask',
      label: `Questions ${desk}`,
      settings: {
        slots: [
          slot('people', 'number', 'For how many?'),
          slot('day', 'date', 'For {{ people }} people, on what day?'),
        ],
        askAgain: true,
      },
    },
    {
      id: `sum-${desk}`,
      type: 'set',
      settings: {
        assignments: [
          { variable: 'price', expression: `people * 12 + ${desk}` },
          { variable: 'place', expression: 'people > 6 ? "hall" : "garden"' },
        ],
      },
    },
    {
      id: `branch-${desk}`,
      type: 'check',
      settings: {
        rules: [
          { id: 'large', condition: 'people > 15 && known.day' },
          { id: 'sunday', condition: 'weekday == "saturday" || place == "cellar"' },
        ],
      },
    },
    {
      id: `lookup-${desk}`,
      type: 'request',
      label: `Lookup ${desk}`,
      settings: {
        method: 'POST',
        url: `https://tables.example.com/desks/${desk}/free?day={{ day }}`,
        body: '{"people": {{ people }}, "day": "{{ day }}"}',
        mapping: [{ variable: 'place', path: '$.place', otherwise: 'garden' }],
        filler: says('One moment, I am looking.'),
      },
    },
    {
      id: `answer-${desk}`,
      type: 'say',
      settings: {
        prompt: says(
          'A table for {{ people }} people on {{ day }} in the {{ place }} is {{ price }} pounds.',
          'In the {{ place }} that is {{ price }} pounds.',
        ),
      },
    },
  ];
  return nodes.map((node) => ({ ...node, group }));
}

function deskWays(desk: number, desks: number): string[] {
  const next = (2 * desk + 1) % desks;
  const other = (2 * desk + 2) % desks;
  return [
    `menu-${desk} help questions-${desk}`,
    `menu-${desk} about answer-${desk}`,
    `menu-${desk} next menu-${next}`,
    `menu-${desk} silence line`,
    `menu-${desk} misunderstanding line`,
    `questions-${desk} answered sum-${desk}`,
    `questions-${desk} silence line`,
    `questions-${desk} misunderstanding line`,
    `sum-${desk} next branch-${desk}`,
    `branch-${desk} large answer-${desk}`,
    `branch-${desk} sunday lookup-${desk}`,
    `branch-${desk} otherwise lookup-${desk}`,
    `lookup-${desk} ok answer-${desk}`,
    `lookup-${desk} failed line`,
    `answer-${desk} next menu-${other}`,
  ];
}
