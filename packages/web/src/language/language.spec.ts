import { describe, expect, it } from '@jest/globals';
import { languageFor } from './language.js';

describe('the language of a page', () => {
  it('is the one that was chosen', () => expect(languageFor('fr', ['en-GB'])).toBe('fr'));
  it('is else the first of the browser’s that there is', () =>
    expect(languageFor(null, ['de-DE', 'fr-CA', 'en'])).toBe('fr'));
  it('is English for whoever reads neither', () => expect(languageFor(null, ['de-DE', 'ja'])).toBe('en'));
  it('is not what a broken store says', () => expect(languageFor('<script>', ['fr'])).toBe('fr'));
});
