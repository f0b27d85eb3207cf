import { describe, expect, it } from '@jest/globals';
import { flowDefinitionSchema, restaurantFlow, validateFlow } from '@baton/flow-schema';
import { smallFlow } from '../draft/small-flow.js';
import { nameFault, renameEntry } from './rename.js';
import { usesOf } from './uses-of.js';

const flow = flowDefinitionSchema.parse({
  ...smallFlow(),
  intents: [{ name: 'book', examples: ['book a table'] }],
  nodes: [
    ...smallFlow().nodes,
    { id: 'said', type: 'say', position: { x: 0, y: 0 }, settings: { prompt: { variants: ['For {{party}}.'] } } },
    {
      id: 'big',
      type: 'check',
      position: { x: 0, y: 0 },
      settings: { rules: [{ id: 'big', label: 'Big', condition: 'known.party && party > 8 && intent == "book"' }] },
    },
  ],
  testCases: [
    {
      id: 't',
      name: 'A table',
      steps: [
        { step: 'expect-variable', variable: 'party', is: 4 },
        { step: 'expect-handoff', context: { 'collected.party': 4, 'reason.intent': 'book' } },
        { step: 'request-answers', status: 200, values: { party: 4 } },
      ],
    },
  ],
});

describe('an entry that is called otherwise', () => {
  it('is so everywhere it is used', () => {
    const renamed = renameEntry('variable', 'party', 'people')(flow);
    expect(JSON.stringify(renamed)).not.toMatch(/\bparty\b/);
    expect(renamed.nodes.find(({ id }) => id === 'big')?.settings).toMatchObject({
      rules: [{ condition: 'known.people && people > 8 && intent == "book"' }],
    });
    expect(renamed.nodes.find(({ id }) => id === 'said')?.settings).toMatchObject({
      prompt: { variants: ['For {{ people }}.'] },
    });
    expect(usesOf(renamed, 'variable', 'people')).toEqual(usesOf(flow, 'variable', 'party'));
    expect(usesOf(renamed, 'variable', 'party')).toEqual([]);
  });

  it('leaves what has the same name but is something else', () => {
    const renamed = renameEntry('intent', 'book', 'reserve')(flow);
    expect(renamed.intents[0]?.name).toBe('reserve');
    expect(renamed.intents[0]?.examples).toEqual(['book a table']);
    expect(JSON.stringify(renamed.nodes)).toContain('intent == \\"reserve\\"');
    expect(renamed.variables).toEqual(flow.variables);
  });

  it('changes no node that does not use it', () => {
    const renamed = renameEntry('entity', 'people', 'persons')(flow);
    const changed = renamed.nodes.filter((node, index) => node !== flow.nodes[index]);
    expect(changed.map(({ id }) => id)).toEqual(['size']);
  });

  it('changes nothing when the name cannot be had', () => {
    for (const name of ['', '1x', 'a b', 'known', 'today'])
      expect(renameEntry('variable', 'party', name)(flow)).toBe(flow);
    expect(nameFault(flow, 'variable', 'party')).toBe('taken');
    expect(nameFault(flow, 'variable', 'party', 'party')).toBeNull();
    expect(nameFault(flow, 'intent', 'today')).toBeNull();
  });

  it('leaves the sample without a problem, whichever it is', () => {
    for (const { name } of restaurantFlow.variables) {
      expect(validateFlow(renameEntry('variable', name, `${name}_2`)(restaurantFlow))).toEqual(
        validateFlow(restaurantFlow),
      );
    }
    for (const { name } of restaurantFlow.entities) {
      expect(validateFlow(renameEntry('entity', name, `${name}_2`)(restaurantFlow))).toEqual(
        validateFlow(restaurantFlow),
      );
    }
    for (const { name } of restaurantFlow.intents) {
      expect(validateFlow(renameEntry('intent', name, `${name}_2`)(restaurantFlow))).toEqual(
        validateFlow(restaurantFlow),
      );
    }
  });
});

describe('the uses of a name', () => {
  it('are the nodes and test cases that have it, each once', () => {
    expect(usesOf(flow, 'variable', 'party')).toEqual([
      { place: 'node', id: 'size' },
      { place: 'node', id: 'said' },
      { place: 'node', id: 'big' },
      { place: 'test-case', id: 't' },
    ]);
    expect(usesOf(flow, 'entity', 'party')).toEqual([]);
    expect(usesOf(flow, 'intent', 'book').map(({ id }) => id)).toEqual(['big', 't']);
  });
});
