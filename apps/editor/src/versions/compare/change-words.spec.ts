import { describe, expect, it } from '@jest/globals';
import { inFrenchType } from '@baton/web';
import { diffFlows, type FlowDefinition, restaurantFlow } from '@baton/flow-schema';
import { changeInWords } from './change-words.js';

const without = (nodeId: string): FlowDefinition => ({
  ...restaurantFlow,
  nodes: restaurantFlow.nodes.filter(({ id }) => id !== nodeId),
  edges: restaurantFlow.edges.filter(({ source, target }) => source !== nodeId && target !== nodeId),
});
const bare: FlowDefinition = {
  ...restaurantFlow,
  ...{ variables: [], intents: [], entities: [], calendars: [], groups: [], testCases: [] },
};

describe('a change in French', () => {
  it('has words for whatever can change, and none of them English', () => {
    const moved = restaurantFlow.nodes.map((node) => ({ ...node, label: `${node.label}!`, position: { x: 1, y: 2 } }));
    const changes = [
      ...diffFlows(restaurantFlow, bare),
      ...diffFlows(bare, restaurantFlow),
      ...diffFlows(restaurantFlow, without('greeting')),
      ...diffFlows(without('greeting'), restaurantFlow),
      ...diffFlows(restaurantFlow, { ...restaurantFlow, nodes: moved, language: 'fr', edges: [] }),
    ];
    expect(new Set(changes.map(({ code }) => code)).size).toBeGreaterThan(12);
    const english = changes.filter((change) => changeInWords(change, 'fr') === change.message);
    expect(english.map(({ code }) => code)).toEqual([]);
  });

  it('names what it is about', () => {
    const [change] = diffFlows(restaurantFlow, without('greeting')).filter(({ code }) => code === 'node-removed');
    expect(change && changeInWords(change, 'fr')).toBe(inFrenchType('La carte « Greeting » a été retirée.'));
    expect(change && changeInWords(change, 'en')).toBe(change?.message);
  });
});
