import { describe, expect, it } from '@jest/globals';
import { flowDefinitionSchema, type FlowNode } from '@baton/flow-schema';
import { changeNode, connect, disconnect, freeNodeId, moveNodes, reconnect, remove } from './edits.js';
import { smallFlow } from './small-flow.js';

const edgesOf = (flow: ReturnType<typeof smallFlow>) =>
  flow.edges.map(({ source, outcome, target }) => `${source}.${outcome}>${target}`);

describe('edits of a flow', () => {
  it('let an outcome lead to one place only', () => {
    const flow = connect('size', 'answered', 'greet')(smallFlow());
    expect(edgesOf(flow)).toContain('size.answered>greet');
    expect(edgesOf(flow)).not.toContain('size.answered>bye');
    expect(flowDefinitionSchema.safeParse(flow).success).toBe(true);
  });

  it('draw no edge into a rule, a note or the start, nor from an outcome that a node has not', () => {
    const flow = smallFlow();
    for (const target of ['person', 'remark', 'start', 'nobody']) {
      expect(connect('size', 'silence', target)(flow)).toBe(flow);
    }
    expect(connect('greet', 'answered', 'bye')(flow)).toBe(flow);
    expect(reconnect('e1', 'start', 'next', 'person')(flow)).toBe(flow);
  });

  it('move an edge to another outcome', () => {
    expect(edgesOf(reconnect('e3', 'size', 'silence', 'bye')(smallFlow()))).toEqual([
      'start.next>greet',
      'greet.next>size',
      'size.silence>bye',
    ]);
  });

  it('disconnect one outcome', () => {
    expect(edgesOf(disconnect('greet', 'next')(smallFlow()))).toEqual(['start.next>greet', 'size.answered>bye']);
  });

  it('never take the start away', () => {
    expect(remove(['start', 'bye'], [])(smallFlow()).nodes.map((node) => node.id)).toEqual([
      'start',
      'greet',
      'size',
      'person',
      'remark',
    ]);
  });

  it('leave the nodes that did not move the same objects', () => {
    const flow = smallFlow();
    const moved = moveNodes(new Map([['greet', { x: 9, y: 9 }]]))(flow);
    expect(moved.nodes[0]).toBe(flow.nodes[0]);
    expect(moved.nodes[1]?.position).toEqual({ x: 9, y: 9 });
  });

  it('drop the edges of outcomes that a changed node no longer has', () => {
    const choose: FlowNode = {
      id: 'size',
      type: 'choose',
      label: '',
      position: { x: 0, y: 0 },
      conversation: {},
      settings: {
        prompt: { variants: ['Which?'], tone: 'neutral' },
        choices: [{ id: 'a', label: '', intents: [], key: '1' }],
        ladders: { silence: [], misunderstanding: [] },
      },
    };
    expect(edgesOf(changeNode(choose)(smallFlow()))).toEqual(['start.next>greet', 'greet.next>size']);
  });

  it('find an id that is free', () => {
    expect(freeNodeId(smallFlow(), 'say')).toBe('say-1');
  });
});
