import { describe, expect, it } from '@jest/globals';
import { restaurantFlow } from '@baton/flow-schema';
import { createUnderstanding } from '@baton/understanding';
import { smallFlow } from '../../draft/small-flow.js';
import { confusedPhrases } from './confused-phrases.js';
import { expectationAt } from './expectation-at.js';
import { heardPhrase } from './heard-phrase.js';

const understanding = createUnderstanding(restaurantFlow);
const nearest = createUnderstanding(restaurantFlow, { acceptFrom: 0 });
const heard = (phrase: string, nodeId: string | null = null) =>
  heardPhrase(understanding, nearest, phrase, expectationAt(restaurantFlow, nodeId), {
    date: '2026-11-23',
    time: '10:00',
  });

describe('a phrase that is tried', () => {
  it('has its intent and what was named in it', () => {
    const phrase = heard('a table for four tomorrow');
    expect([phrase.band, phrase.intent?.name, phrase.isTaken]).toEqual(['sure', 'book_table', true]);
    expect(phrase.entities).toEqual(
      expect.arrayContaining([
        { name: 'people', value: 4 },
        { name: 'date', value: '2026-11-24' },
      ]),
    );
  });

  it('that is not understood says what it is nearest to', () => {
    const phrase = heard('the moon is made of green cheese');
    expect([phrase.band, phrase.isTaken]).toEqual(['not-understood', false]);
  });

  it('that asks for a person is understood without an intent', () => {
    expect(heard('can I speak to somebody')).toMatchObject({ band: 'sure', meaning: { wantsPerson: true } });
  });

  it('is heard by what the place asks for', () => {
    const phrase = heard('four', 'booking');
    expect(phrase.entities).toEqual([{ name: 'people', value: 4 }]);
  });
});

describe('phrases that are confused', () => {
  it('are those that sound like another intent without themselves', () => {
    const flow = {
      ...smallFlow(),
      intents: [
        {
          name: 'book',
          topic: [],
          examples: ['book a table', 'reserve a table', 'I want a table', 'cancel my dinner'],
        },
        {
          name: 'cancel',
          topic: [],
          examples: ['cancel my table', 'cancel the dinner', 'cancel my meal', 'cancel it'],
        },
      ],
    };
    const found = [...confusedPhrases(flow)].flat();
    expect(found.map(({ phrase, takenFor }) => [phrase, takenFor])).toContainEqual(['cancel my dinner', 'cancel']);
  });

  it('are not looked for among one intent, and are few in the sample', () => {
    expect([...confusedPhrases({ ...restaurantFlow, intents: restaurantFlow.intents.slice(0, 1) })]).toEqual([]);
    const count = restaurantFlow.intents.reduce((sum, { examples }) => sum + examples.length, 0);
    expect([...confusedPhrases(restaurantFlow)].flat().length).toBeLessThan(count / 5);
  });
});
