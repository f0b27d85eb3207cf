import { describe, expect, it } from '@jest/globals';
import { restaurantFlow, type HandoffNode } from '@baton/flow-schema';
import { contextFit, contextPreview } from './context-preview.js';
import { newWay } from './new-way.js';

const node = (settings: Partial<HandoffNode['settings']>): HandoffNode => ({
  id: 'h',
  type: 'handoff',
  label: '',
  position: { x: 0, y: 0 },
  conversation: {},
  settings: { destination: { kind: 'queue', queue: 'q' }, cascade: [newWay('bridge')], summary: '', ...settings },
});
const variable = (name: string, more: object) => ({
  name,
  type: 'string' as const,
  personal: false,
  handoff: false,
  ...more,
});

describe('what the agent will get', () => {
  const flow = {
    ...restaurantFlow,
    variables: [variable('a', { handoff: true, label: 'Party' }), variable('b', { personal: true, label: 'Card' })],
  };

  it('is what is marked for them, and says what is kept back', () => {
    const preview = contextPreview(flow, node({ summary: 'For {{ a }}, {{ b }}.' }));
    expect(preview.collected.map(({ label }) => label)).toEqual(['Party']);
    expect(preview.withheld).toEqual([{ label: 'Card', personal: true }]);
    expect(preview.summaryLeaks).toEqual(['Card']);
    expect(preview.summary).not.toContain('{{');
  });

  it('is measured against the trunk that it goes by', () => {
    const tel = node({ destination: { kind: 'tel', number: '+442079460000', trunk: 'main' } });
    expect(contextFit(flow, tel, [{ name: 'main', contextBytes: 100 }])).toMatchObject({ carries: 100 });
    expect(contextFit(flow, tel, [{ name: 'main', contextBytes: null }])).toBeNull();
    expect(contextFit(flow, node({}), [{ name: 'main', contextBytes: 100 }])).toBeNull();
  });
});
