import { describe, expect, it } from '@jest/globals';
import { type FlowDefinition, restaurantFlow } from '@baton/flow-schema';
import { compareFlows } from './compare-flows.js';

const words = { added: 'New', removed: 'Taken away', changed: 'Changed' };
const without = (nodeId: string): FlowDefinition => ({
  ...restaurantFlow,
  nodes: restaurantFlow.nodes.filter(({ id }) => id !== nodeId),
  edges: restaurantFlow.edges.filter(({ source, target }) => source !== nodeId && target !== nodeId),
});
const tones = (marks: ReadonlyMap<string, { tone: string }>) => [...marks.values()].map(({ tone }) => tone);

describe('two versions in one drawing', () => {
  it('are the same when nothing changed', () => {
    const { changes, marks, picture } = compareFlows(restaurantFlow, restaurantFlow, words);
    expect([changes.length, marks.nodes.size, marks.edges.size]).toEqual([0, 0, 0]);
    expect(picture).toEqual(restaurantFlow);
  });

  it('still show a node that was taken away, with its ways', () => {
    const { picture, marks } = compareFlows(restaurantFlow, without('greeting'), words);
    expect(picture.nodes.some(({ id }) => id === 'greeting')).toBe(true);
    expect(marks.nodes.get('greeting')).toEqual({ tone: 'removed', label: 'Taken away' });
    expect(new Set(tones(marks.edges))).toEqual(new Set(['removed']));
    expect(picture.edges).toHaveLength(restaurantFlow.edges.length);
  });

  it('show a node that is new, with its ways', () => {
    const { marks } = compareFlows(without('greeting'), restaurantFlow, words);
    expect(marks.nodes.get('greeting')?.tone).toBe('added');
    expect(tones(marks.edges).length).toBeGreaterThan(0);
  });

  it('show both ways of an outcome that leads elsewhere now', () => {
    const [edge] = restaurantFlow.edges;
    if (edge === undefined) throw new Error('the sample has no edge');
    const target = restaurantFlow.nodes.find(({ id, type }) => type === 'end' && id !== edge.target)?.id ?? '';
    const after = { ...restaurantFlow, edges: [{ ...edge, target }, ...restaurantFlow.edges.slice(1)] };
    const { picture, marks } = compareFlows(restaurantFlow, after, words);
    expect(tones(marks.edges).sort()).toEqual(['added', 'removed']);
    expect(new Set(picture.edges.map(({ id }) => id)).size).toBe(picture.edges.length);
  });

  it('say nothing on the drawing of a node that was only moved', () => {
    const nodes = restaurantFlow.nodes.map((node) => ({ ...node, position: { x: node.position.x + 9, y: 0 } }));
    expect(compareFlows(restaurantFlow, { ...restaurantFlow, nodes }, words).marks.nodes.size).toBe(0);
  });
});
