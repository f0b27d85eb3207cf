import type { FlowDraft } from './small-flows.js';

export const spoken = (text: string) => ({ variants: [text] });

/** An end that says goodbye. */
export const end = (id: string, text: string): FlowDraft['nodes'][number] => ({
  id,
  type: 'end',
  settings: { prompt: spoken(text), result: id },
});

/** What a flow needs that listens: who asks for a person gets one, or hears that nobody is there. */
export const personNodes = (queue: string, summary = ''): FlowDraft['nodes'] => [
  { id: 'asks', type: 'rule', settings: { trigger: { kind: 'asks-for-person' } } },
  {
    id: 'person',
    type: 'handoff',
    settings: {
      destination: { kind: 'queue', queue },
      cascade: [{ way: 'bridge', timeoutMs: 15_000 }],
      prompt: spoken('I am putting you through.'),
      summary,
    },
  },
  end('nobody', 'Nobody can pick up now. Please call again in half an hour. Goodbye.'),
];

export const personWays = { asks: { next: 'person' }, person: { 'no-agent': 'nobody' } };

/** Where an answer does not come, or is not understood. */
export const toPerson = { silence: 'person', misunderstanding: 'person' };
