import type { FlowDefinition } from '../flow-definition.js';
import { type Drawing, edges, end, flowOf, node, rule, say, set, start } from './drawing.js';

/** One block: asks, looks something up, checks, says it, and goes on or back. */
const BLOCK = 5;
const prompt = (text: string) => ({ variants: [text] });

/** A flow of about so many nodes that is right, of blocks one behind the other with ways back, and of two rules. */
export function largeFlow(nodes: number): FlowDefinition {
  const blocks = Math.max(1, Math.round((nodes - 6) / BLOCK));
  const variableOf = (block: number) => `v${block % 200}`;
  const at = (block: number) => (block >= blocks ? 'end' : `b${block}`);
  const drawn: Drawing[] = [];
  const lines: string[] = [
    'start next first',
    'first next b0',
    'person next bye',
    'bye no-agent end',
    'silent next sorry',
    'sorry next bye',
  ];
  for (let block = 0; block < blocks; block += 1) {
    const [id, name, mapped] = [at(block), variableOf(block), `v${(block + 1) % 200}`];
    drawn.push(
      node(id, 'ask', { slots: [{ variable: name, entity: 'number', prompt: prompt(`Number ${block}?`) }] }),
      node(`${id}-get`, 'request', {
        url: `https://example.com/{{ ${name} }}`,
        method: 'POST',
        body: `{"value": {{ ${name} }}}`,
        mapping: [{ variable: mapped, path: '$.value', otherwise: 0 }],
      }),
      node(`${id}-check`, 'check', { rules: [{ id: 'more', condition: `known.${name} && ${name} > 3` }] }),
      say(`${id}-say`, `It is {{ ${name} }}, at {{ now }}.`),
      set(`${id}-set`, { [mapped]: `${name} + 1` }),
    );
    lines.push(
      `${id} answered ${id}-get`,
      `${id} silence bye`,
      `${id} misunderstanding bye`,
      `${id}-get ok ${id}-check`,
      `${id}-get failed ${id}-check`,
      `${id}-check more ${id}-say`,
      `${id}-check otherwise ${at(Math.max(0, block - 3))}`,
      `${id}-say next ${id}-set`,
      `${id}-set next ${at(block + 1)}`,
    );
  }
  const person = node('bye', 'handoff', { destination: { kind: 'queue', queue: 'q' }, cascade: [{ way: 'bridge' }] });
  return flowOf({
    variables: Array.from({ length: 200 }, (_, index) => ({ name: `v${index}`, type: 'number' })),
    entities: [{ name: 'number', kind: 'number' }],
    nodes: [
      start,
      set('first', { v0: '0' }),
      ...drawn,
      person,
      say('sorry'),
      end,
      rule('person', { kind: 'asks-for-person' }),
      rule('silent', { kind: 'silence' }),
    ],
    edges: edges(...lines),
  });
}
