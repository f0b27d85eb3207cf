import { describe, expect, it } from '@jest/globals';
import { type Drawing, edges, end, flowOf, node, start } from '../testing/drawing.js';
import { validateFlow } from './validate-flow.js';

const warnings = (expression: string, copy: Drawing = {}) => {
  const variables = [
    { name: 'pin', type: 'string', personal: true },
    { name: 'copy', type: 'string', ...copy },
  ];
  const ask = node('ask', 'ask', {
    slots: [{ variable: 'pin', entity: 'pin', prompt: { variants: ['Your number?'] } }],
  });
  const set = node('set', 'set', { assignments: [{ variable: 'copy', expression }] });
  const flow = flowOf({
    variables,
    entities: [{ name: 'pin', kind: 'digits' }],
    nodes: [start, ask, set, end],
    edges: edges('start next ask', 'ask answered set', 'ask silence end', 'ask misunderstanding end', 'set next end'),
  });
  return validateFlow(flow).filter(({ code }) => code === 'personal-value-copied');
};

describe('what is computed from something personal', () => {
  it('is told of where it goes into a variable that is not marked so', () => {
    expect(warnings('pin.substring(0, 2)')).toEqual([
      expect.objectContaining({
        nodeId: 'set',
        severity: 'warning',
        path: ['nodes', 2, 'settings', 'assignments', 0, 'expression'],
      }),
    ]);
  });

  it('may go into one that is, and whether it is known tells nothing', () => {
    expect(warnings('pin', { personal: true })).toEqual([]);
    expect(warnings('known.pin ? "yes" : "pin"')).toEqual([]);
  });
});
