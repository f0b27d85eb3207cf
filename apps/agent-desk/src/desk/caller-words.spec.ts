import { describe, expect, it } from '@jest/globals';
import { callerWords, languageWords, nameWords, reasonWords, wayWords } from './caller-words.js';
import { handoffFor } from './handoff-for.js';

const { context } = handoffFor({});
const collected = [{ name: 'guest_name', label: 'Name', value: 'Marta', spoken: 'Marta' }];

describe('what the desk calls a call', () => {
  it('is the name that the caller gave, else the number, else says that there is none', () => {
    expect(callerWords({ ...context, collected })).toBe('Marta');
    expect(callerWords(context)).toBe('5550199');
    expect(callerWords({ ...context, caller: null })).toBe('Number withheld');
  });

  it('is the number that the caller left for a call back, whichever they called from', () => {
    expect(callerWords(context, '+441632960000')).toBe('+441632960000');
    expect(callerWords({ ...context, collected }, '+441632960000')).toBe('Marta');
  });

  it('gives the reason in short, else in the caller’s own words', () => {
    expect(reasonWords(context)).toBe('it is about the deposit');
    expect(reasonWords({ ...context, summary: 'A deposit.' })).toBe('A deposit.');
  });

  it('tells what came of a way, in words where there are some', () => {
    const way = { way: 'attended', outcome: null, sipStatus: null, startedMs: 0, endedMs: null };
    expect(wayWords(way)).toBe('Called you, told you the story and connected both');
    expect(wayWords({ ...way, way: 'voicemail', outcome: 'left' })).toBe('Took a message: left');
    expect(wayWords({ ...way, way: 'pigeon', outcome: 'lost' })).toBe('pigeon: lost');
  });

  it('reads names and language tags as words', () => {
    expect(nameWords('change_booking')).toBe('Change booking');
    expect(nameWords('changeBooking')).toBe('Change booking');
    expect(languageWords('en-GB')).toBe('British English');
    expect(languageWords('not a tag')).toBe('not a tag');
  });
});
