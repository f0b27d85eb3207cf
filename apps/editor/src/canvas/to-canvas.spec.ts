import { describe, expect, it } from '@jest/globals';
import { connect } from '../draft/edits.js';
import { smallFlow } from '../draft/small-flow.js';
import { nodeForms } from '../node-forms/node-forms.js';
import { flowDefinitionSchema, type FlowDefinition, type FlowNode } from '@baton/flow-schema';
import { toCanvasEdges, toCanvasNodes } from './to-canvas.js';

describe('the drawing of a flow', () => {
  it('has one way out for each outcome, in plain words', () => {
    const ask = toCanvasNodes(smallFlow(), new Map()).find((node) => node.id === 'size');
    expect(ask?.data.outcomes).toEqual([
      { id: 'answered', words: 'Answered', connected: true },
      { id: 'silence', words: 'Caller says nothing', connected: false },
      { id: 'misunderstanding', words: 'Not understood', connected: false },
    ]);
  });

  it('shows the first thing that is said, and tells it to a screen reader', () => {
    const say = toCanvasNodes(smallFlow(), new Map()).find((node) => node.id === 'greet');
    expect(say).toMatchObject({ ariaLabel: 'Say: Greeting: Hello.', data: { line: 'Hello.', kind: 'conversation' } });
  });

  it('sets rules apart and gives them no way in', () => {
    const rule = toCanvasNodes(smallFlow(), new Map()).find((node) => node.id === 'person');
    expect(rule?.data).toMatchObject({ kind: 'rule', hasEntry: false });
    expect(rule?.data.line).toContain('presses 0');
  });

  it('counts problems on their node', () => {
    const problem = { code: 'x', severity: 'error' as const, path: [], message: 'x' };
    const nodes = toCanvasNodes(smallFlow(), new Map([['greet', [problem, problem]]]));
    expect(nodes.map((node) => node.data.problems)).toEqual([0, 2, 0, 0, 0, 0]);
  });

  it('draws an edge from its outcome, named when there is more than one', () => {
    const edges = toCanvasEdges(smallFlow());
    expect(edges.map(({ sourceHandle, label }) => [sourceHandle, label])).toEqual([
      ['next', undefined],
      ['next', undefined],
      ['answered', 'Answered'],
    ]);
  });

  it('keeps in the draft, but does not draw, an edge that leads nowhere', () => {
    const flow: FlowDefinition = {
      ...smallFlow(),
      edges: [{ id: 'lost', source: 'greet', outcome: 'next', target: 'nobody' }],
    };
    expect(toCanvasEdges(flow)).toEqual([]);
    expect(connect('start', 'next', 'greet')(flow).edges).toHaveLength(2);
  });
});

describe('a node that was just put on the canvas', () => {
  it.each(Object.values(nodeForms).map((form) => [form.type, form] as const))(
    '%s has the shape of the schema',
    (type, form) => {
      for (const flow of [smallFlow(), { ...smallFlow(), variables: [], entities: [], intents: [] }]) {
        const settings = form.newSettings({ flow, queues: [] });
        const node = { id: 'new-1', type, label: '', position: { x: 0, y: 0 }, conversation: {}, settings } as FlowNode;
        const parsed = flowDefinitionSchema.safeParse({ ...flow, nodes: [...flow.nodes, node] });
        expect(parsed.error?.issues ?? []).toEqual([]);
      }
    },
  );
});
