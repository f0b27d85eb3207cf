import { describe, expect, it } from '@jest/globals';
import { restaurantFlow } from '@baton/flow-schema';
import { smallFlow } from '../draft/small-flow.js';
import { searchIndex, searchNodes } from './search-nodes.js';

const found = (query: string, flow = smallFlow()) => searchNodes(searchIndex(flow), query).map(({ nodeId }) => nodeId);

describe('the search of a flow', () => {
  it.each([
    ['a prompt', 'how many', 'size'],
    ['a name', 'greeting', 'greet'],
    ['an id', 'remark', 'remark'],
    ['the label of a variable', 'party size', 'size'],
    ['an outcome', 'caller says nothing', 'size'],
    ['the words of a note', 'why', 'remark'],
    ['a result', 'done', 'bye'],
    ['accents and capitals aside', 'GREÈTING', 'greet'],
  ])('finds a card by %s', (_what, query, nodeId) => expect(found(query)).toContain(nodeId));

  it('finds a card by what callers say for what it asks', () => {
    const intent = restaurantFlow.intents[0];
    const hits = found(intent?.examples[0] ?? '', restaurantFlow);
    expect(hits.length).toBeGreaterThan(0);
  });

  it('wants every word, and shows cards first that have it in their name', () => {
    expect(found('many greeting')).toEqual([]);
    expect(searchNodes(searchIndex(smallFlow()), 'say').map(({ where }) => where === '')).toEqual(
      [...searchNodes(searchIndex(smallFlow()), 'say').map(({ where }) => where === '')].sort().reverse(),
    );
  });

  it('finds nothing by nothing', () => expect(found('  ')).toEqual([]));
});
