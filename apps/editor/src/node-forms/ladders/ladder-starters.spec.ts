import { describe, expect, it } from '@jest/globals';
import { promptSchema } from '@baton/flow-schema';
import { clarificationOf, starterOf } from './ladder-starters.js';

describe('the words that a ladder begins with', () => {
  it('ask a silent caller whether they are there, uncertainly, and do not say that something was not understood', () => {
    expect(starterOf('silence', 0, 'en-GB')).toEqual({ variants: ['Hey… are you there?'], tone: 'uncertain' });
    expect(starterOf('misunderstanding', 0, 'en-GB').tone).toBe('apologetic');
  });

  it('are in the language of the call, and never end', () => {
    expect(starterOf('silence', 0, 'fr-CA').variants[0]).toContain('vous êtes là');
    expect(starterOf('silence', 9, 'en-GB')).toEqual(starterOf('silence', 2, 'en-GB'));
    for (const step of [0, 1, 2, 3]) {
      expect(promptSchema.safeParse(starterOf('misunderstanding', step, 'de')).success).toBe(true);
    }
  });

  it('say the caller’s own word for the subject', () => {
    expect(clarificationOf('fr-FR').variants[0]).toContain('{{ topic }}');
  });
});
