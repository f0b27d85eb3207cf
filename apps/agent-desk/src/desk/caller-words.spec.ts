import { describe, expect, it } from '@jest/globals';
import { callerWords, languageWords, nameWords, reasonWords } from './caller-words.js';
import { handoffFor } from './handoff-for.js';

const collected = [{ name: 'guest_name', label: 'Name', value: 'Marta', spoken: 'Marta' }];

describe('what the desk calls a call', () => {
  it('is the name that the caller gave, else the number, else says that there is none', () => {
    const { context } = handoffFor({});
    expect(callerWords(handoffFor({ context: { ...context, collected } }))).toBe('Marta');
    expect(callerWords(handoffFor({}))).toBe('5550199');
    expect(callerWords(handoffFor({ context: { ...context, caller: null } }))).toBe('Number withheld');
  });

  it('gives the reason in short, else in the caller’s own words', () => {
    const { context } = handoffFor({});
    expect(reasonWords(handoffFor({}))).toBe('it is about the deposit');
    expect(reasonWords(handoffFor({ context: { ...context, summary: 'A deposit.' } }))).toBe('A deposit.');
  });

  it('reads names and language tags as words', () => {
    expect(nameWords('change_booking')).toBe('Change booking');
    expect(nameWords('changeBooking')).toBe('Change booking');
    expect(languageWords('en-GB')).toBe('British English');
    expect(languageWords('not a tag')).toBe('not a tag');
  });
});
