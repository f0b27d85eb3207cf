import { describe, expect, it } from '@jest/globals';
import type { Intent } from '@baton/flow-schema';
import { phrasesOf, samePhrases, wordsTwice } from './phrases.js';

const intent = (name: string, ...examples: string[]): Intent => ({ name, examples, topic: [] });

describe('a pasted list of phrases', () => {
  it('loses what a document puts around them', () => {
    expect(phrasesOf('- book a table\r\n2. "a table for two",\n• « une table »\n\n  I’d like 2 tables ')).toEqual([
      'book a table',
      'a table for two',
      'une table',
      'I’d like 2 tables',
    ]);
  });

  it('keeps each once, without regard to case and punctuation, and none that is empty or too long', () => {
    expect(phrasesOf('Book a table\nbook a table!\n–\n...\n')).toEqual(['Book a table']);
    expect(phrasesOf('x'.repeat(400))[0]).toHaveLength(300);
  });
});

describe('phrases that stand twice', () => {
  it('are named with those that have them', () => {
    const intents = [intent('book', 'a table', 'a table!', 'dinner'), intent('cancel', 'A table', 'cancel it')];
    expect(samePhrases(intents)).toEqual([{ phrase: 'a table', intents: ['book', 'book', 'cancel'] }]);
    expect(samePhrases([])).toEqual([]);
  });
});

describe('answers of which one is expected', () => {
  it('may not share a word', () => {
    const choices = [
      { value: 'Red', synonyms: ['crimson', 'crimson'] },
      { value: 'blue', synonyms: ['navy', 'red!'] },
    ];
    expect(wordsTwice(choices)).toEqual(['red']);
  });
});
