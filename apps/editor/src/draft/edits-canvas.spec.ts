import { describe, expect, it } from '@jest/globals';
import type { FlowDefinition, FlowNode } from '@baton/flow-schema';
import { aligned, distributed } from './edits-align.js';
import {
  groupNodes,
  leaveGroups,
  removeWithGroups,
  renameGroup,
  setCollapsed,
  settle,
  ungroup,
} from './edits-groups.js';
import { addAfter, insertOnEdge, mainOutcome } from './edits-insert.js';
import { smallFlow } from './small-flow.js';

const say = (id: string): FlowNode => ({ ...(smallFlow().nodes[1] as FlowNode), id });
const edgesOf = (flow: FlowDefinition) => flow.edges.map((edge) => `${edge.source}.${edge.outcome}>${edge.target}`);
const groupsOf = (flow: FlowDefinition) =>
  flow.nodes.flatMap(({ id, group }) => (group === undefined ? [] : [`${id}:${group}`]));

describe('a node that is added where the flow goes', () => {
  it('is led to by the outcome that it was added to', () => {
    expect(edgesOf(addAfter('size', 'silence', say('again'))(smallFlow()))).toContain('size.silence>again');
  });

  it('stands on an edge with the flow running through it', () => {
    const flow = insertOnEdge('e2', say('more'), 300)(smallFlow());
    expect(edgesOf(flow)).toEqual(['start.next>greet', 'size.answered>bye', 'greet.next>more', 'more.next>size']);
    const xOf = (id: string) => flow.nodes.find((node) => node.id === id)?.position.x;
    // What follows has made room; what comes before stays.
    expect([xOf('greet'), xOf('size'), xOf('bye')]).toEqual([1, 302, 303]);
  });

  it('does not stand on an edge when nothing leads on from it, or nothing leads into it', () => {
    const flow = smallFlow();
    for (const id of ['bye', 'person', 'remark']) {
      const node = { ...(flow.nodes.find((one) => one.id === id) as FlowNode), id: 'other' };
      expect(insertOnEdge('e2', node, 0)(flow)).toBe(flow);
    }
  });

  it('goes on by the outcome that means that nothing special happened', () => {
    const ask = smallFlow().nodes[2] as FlowNode;
    expect(mainOutcome(ask)).toBe('answered');
  });
});

describe('groups', () => {
  it('are made, joined, left and taken away', () => {
    const made = groupNodes(['greet', 'size'], 'g', 'Welcome')(smallFlow());
    expect(groupsOf(made)).toEqual(['greet:g', 'size:g']);
    const joined = groupNodes(['size', 'bye'], 'h', 'Other')(made);
    expect(groupsOf(joined)).toEqual(['greet:g', 'size:g', 'bye:g']);
    expect(groupsOf(leaveGroups(['size'])(joined))).toEqual(['greet:g', 'bye:g']);
    expect(ungroup(['g'])(joined)).toEqual(smallFlow());
  });

  it('take in and let go what is dragged; one that is gone meanwhile takes in nothing', () => {
    const made = groupNodes(['greet', 'size'], 'g', 'Welcome')(smallFlow());
    expect(groupsOf(settle(new Map([['bye', 'g']]))(made))).toEqual(['greet:g', 'size:g', 'bye:g']);
    const left = settle(
      new Map([
        ['greet', undefined],
        ['size', 'nobody'],
      ]),
    )(made);
    expect(left).toEqual(smallFlow());
    expect(settle(new Map([['greet', 'g']]))(made)).toBe(made);
  });

  it('go with their last member, unless they have settings', () => {
    const made = groupNodes(['greet'], 'g', 'Welcome')(smallFlow());
    expect(removeWithGroups(['greet'], [])(made).groups).toEqual([]);
    const settled = { ...made, groups: made.groups.map((group) => ({ ...group, conversation: { reprompts: 1 } })) };
    expect(removeWithGroups(['greet'], [])(settled).groups).toHaveLength(1);
  });

  it('have a name that is never empty, and can be drawn as one card', () => {
    const made = groupNodes(['greet'], 'g', 'Welcome')(smallFlow());
    expect(renameGroup('g', '  ')(made)).toBe(made);
    expect(renameGroup('g', ' Hello ')(made).groups[0]?.label).toBe('Hello');
    const collapsed = setCollapsed('g', true)(made);
    expect(collapsed.groups[0]?.collapsed).toBe(true);
    expect(setCollapsed('g', false)(collapsed)).toEqual(made);
  });
});

describe('cards that are put in order', () => {
  const cards = [
    { id: 'a', x: 0, y: 0, width: 100, height: 50 },
    { id: 'b', x: 130, y: 40, width: 100, height: 150 },
    { id: 'c', x: 500, y: 10, width: 100, height: 50 },
  ];
  const xs = (places: ReadonlyMap<string, { x: number }>) => cards.map(({ id }) => places.get(id)?.x);
  const ys = (places: ReadonlyMap<string, { y: number }>) => cards.map(({ id }) => places.get(id)?.y);

  it('are aligned to the outermost of them, or to the middle', () => {
    expect(xs(aligned(cards, 'left'))).toEqual([0, 0, 0]);
    expect(xs(aligned(cards, 'right'))).toEqual([500, 500, 500]);
    expect(ys(aligned(cards, 'bottom'))).toEqual([140, 40, 140]);
    expect(ys(aligned(cards, 'middle'))).toEqual([70, 20, 70]);
  });

  it('get the same gap between each two', () => {
    expect(xs(distributed(cards, 'x'))).toEqual([0, 250, 500]);
    expect(distributed(cards.slice(0, 2), 'x').size).toBe(0);
  });
});
