import { describe, expect, it } from '@jest/globals';
import { flowDefinitionSchema, restaurantFlow, type FlowDefinition } from '@baton/flow-schema';
import { groupNodes } from './edits-groups.js';
import { pastePart } from './edits-paste.js';
import { copyPart, readPart, type FlowPart } from './flow-part.js';
import { smallFlow } from './small-flow.js';

const copied = (flow: FlowDefinition, ids: string[]): FlowPart => {
  const part = copyPart(flow, ids, 'flow-a');
  if (part === null) throw new Error('nothing was copied');
  return part;
};
const empty = (): FlowDefinition => {
  const flow = smallFlow();
  return { ...flow, variables: [], entities: [], nodes: flow.nodes.slice(0, 1), edges: [] };
};
const paste = (flow: FlowDefinition, part: FlowPart, here = 'flow-b') => {
  const { edit, nodeIds } = pastePart(flow, part, { x: 10, y: 20 }, here);
  return { flow: edit(flow), nodeIds };
};

describe('copying', () => {
  it('takes the edges between the cards, and what the cards need', () => {
    const part = copied(smallFlow(), ['greet', 'size']);
    expect(part.edges.map(({ id }) => id)).toEqual(['e2']);
    expect(part.variables.map(({ name }) => name)).toEqual(['party']);
    expect(part.entities.map(({ name }) => name)).toEqual(['people']);
  });

  it('takes nothing when only the start is chosen', () => {
    expect(copyPart(smallFlow(), ['start'], 'flow-a')).toBeNull();
  });
});

describe('pasting', () => {
  it('brings what the other flow lacks, under ids that are free there, and the whole is still a flow', () => {
    const { flow, nodeIds } = paste(empty(), copied(smallFlow(), ['greet', 'size']));
    expect(nodeIds).toEqual(['say-1', 'ask-1']);
    expect(flow.variables.map(({ name }) => name)).toEqual(['party']);
    expect(flow.edges).toEqual([{ id: 'say-1-next', source: 'say-1', outcome: 'next', target: 'ask-1' }]);
    expect(flow.nodes[1]?.position).toEqual({ x: 11, y: 21 });
    expect(flowDefinitionSchema.safeParse(flow).error?.issues ?? []).toEqual([]);
  });

  it('keeps the meaning that a name has in the other flow', () => {
    const other = { ...empty(), variables: [{ ...smallFlow().variables[0]!, label: 'Guests' }] };
    expect(paste(other, copied(smallFlow(), ['size'])).flow.variables).toEqual(other.variables);
  });

  it('makes of a whole group a new one, and leaves a single card in its group only in its own flow', () => {
    const grouped = groupNodes(['greet', 'size'], 'g', 'Welcome')(smallFlow());
    const all = paste(grouped, copied(grouped, ['greet', 'size']), 'flow-a').flow;
    expect(all.groups.map(({ id }) => id)).toEqual(['g', 'group-1']);
    expect(all.nodes.at(-1)?.group).toBe('group-1');
    expect(paste(grouped, copied(grouped, ['greet']), 'flow-a').flow.nodes.at(-1)?.group).toBe('g');
    expect(paste(empty(), copied(grouped, ['greet'])).flow.nodes.at(-1)?.group).toBeUndefined();
  });

  it('lets a copied rule watch the group that it watched', () => {
    const grouped = groupNodes(['greet'], 'g', 'Welcome')(smallFlow());
    const scoped: FlowDefinition = {
      ...grouped,
      nodes: grouped.nodes.map((n) => (n.type === 'rule' ? { ...n, settings: { ...n.settings, scope: 'g' } } : n)),
    };
    const scopeOf = (flow: FlowDefinition) => flow.nodes.at(-1)?.settings;
    expect(scopeOf(paste(scoped, copied(scoped, ['person']), 'flow-a').flow)).toMatchObject({ scope: 'g' });
    const elsewhere = paste(empty(), copied(scoped, ['person'])).flow;
    expect(scopeOf(elsewhere)).toMatchObject({ scope: 'group-1' });
    expect(elsewhere.groups.map(({ label }) => label)).toEqual(['Welcome']);
  });

  it('goes through the clipboard as text, the whole sample too', () => {
    const part = copied(
      restaurantFlow,
      restaurantFlow.nodes.map(({ id }) => id),
    );
    expect(readPart(JSON.stringify(part))).toEqual(part);
    expect(flowDefinitionSchema.safeParse(paste(empty(), part).flow).error?.issues ?? []).toEqual([]);
  });
});

describe('a text on the clipboard', () => {
  const part = () => JSON.stringify(copied(smallFlow(), ['greet']));

  it.each(['', 'Hello', '<script>alert(1)</script>', '{"kind":"other"}', '[1, 2', 'null', '"baton-flow-part"'])(
    'is not ours: %s',
    (text) => expect(readPart(text)).toBe('foreign'),
  );

  it('is told apart when it is of another version, or damaged', () => {
    expect(readPart(part().replace('"schemaVersion":2', '"schemaVersion":99'))).toBe('other-version');
    expect(readPart(part().replace('"say"', '"shout"'))).toBe('damaged');
    expect(readPart(part().replace('"edges":[]', '"edges":[],"script":"x"'))).toBe('damaged');
  });

  it('draws no edge to a card that is not in it', () => {
    const value = JSON.parse(part()) as FlowPart;
    const text = JSON.stringify({ ...value, edges: [{ id: 'x', source: 'greet', outcome: 'next', target: 'bye' }] });
    const read = readPart(text);
    if (typeof read === 'string') throw new Error(read);
    expect(paste(smallFlow(), read).flow.edges).toHaveLength(3);
  });
});
