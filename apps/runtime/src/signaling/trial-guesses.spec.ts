import { beforeEach, describe, expect, it } from '@jest/globals';
import { TrialGuesses } from './trial-guesses.js';

const trial = { environment: null };
const live = { environment: 'production' };

describe('who dials about for a draft on trial', () => {
  let now = 0;
  let guesses: TrialGuesses;
  beforeEach(() => {
    now = 0;
    guesses = new TrialGuesses(() => now);
  });
  const guess = (times: number, address = '192.0.2.1'): void => {
    for (let at = 0; at < times; at += 1) guesses.checked(address, String(9_000_000_000 + at), undefined);
  };
  const reaches = (found: typeof trial | typeof live, address = '192.0.2.1') =>
    guesses.checked(address, '9123456789', found);

  it('reaches none any more for a minute, and what is bound as ever', () => {
    guess(11);
    expect(reaches(trial)).toBeUndefined();
    expect(reaches(live)).toBe(live);
    now = 60_000;
    expect(reaches(trial)).toBe(trial);
  });

  it('is not who dials wrong a few times, one number again and again, other numbers, or from elsewhere', () => {
    guess(10);
    for (let at = 0; at < 50; at += 1) guesses.checked('192.0.2.1', '4711', undefined);
    for (let at = 0; at < 50; at += 1) guesses.checked('192.0.2.1', '9000000000', undefined);
    guess(50, '192.0.2.2');
    expect(reaches(trial)).toBe(trial);
    expect(reaches(trial, '192.0.2.3')).toBe(trial);
  });
});
