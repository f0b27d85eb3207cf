import { describe, expect, it } from '@jest/globals';
import { writtenToSpoken } from './written-to-spoken.js';

describe('writtenToSpoken', () => {
  it.each([
    ['Your table is booked for 7:30 pm.', 'Your table is booked for 7 30 p m.'],
    ['We open at 9:00 am, close at 11 PM', 'We open at 9 a m, close at 11 p m'],
    ['at 7 p.m. on Friday', 'at 7 p m on Friday'],
    ['from 18:05 to 21:00', "from 18 oh 5 to 21 o'clock"],
    ['12:00-14:30', "12 o'clock to 14 30"],
    ['It costs £12.50, or €1.', 'It costs 12 pounds 50, or 1 euro.'],
    ['a deposit of $1,250.00', 'a deposit of 1,250 dollars'],
    ['on 24 December', 'on the 24th of December'],
    ['on Dec 3', 'on December 3rd'],
    ['on 2026-11-22', 'on the 22nd of November 2026'],
    ['25% off', '25 percent off'],
    ['Call 08005551234', 'Call 0 8 0 0 5 5 5 1 2 3 4'],
    ['Write to info@example.com.', 'Write to info at example dot com.'],
    ['Fish & chips, e.g. cod', 'Fish and chips, for example cod'],
    ['Hey… are you there?', 'Hey, are you there?'],
    ['One moment …', 'One moment.'],
    ['Café “Zoë” – it’s open', 'Cafe "Zoe", it\'s open'],
    ['We are open 24/7', 'We are open 24 7'],
    ['a table for 2-4 people', 'a table for 2 to 4 people'],
    ['Sort code 12-34-56, phone 555-1234', 'Sort code 12 34 56, phone 555 1234'],
    ['I may come in May', 'I may come in May'],
    ['Room 12, 3 people', 'Room 12, 3 people'],
  ])('says %j as %j', (written, spoken) => {
    expect(writtenToSpoken(written, 'en-GB')).toBe(spoken);
  });

  it('says dates the American way to Americans', () => {
    expect(writtenToSpoken('24 December or 3/4/2026', 'en-US')).toBe('December 24th or March 4th 2026');
    expect(writtenToSpoken('3/4/2026', 'en-GB')).toBe('the 3rd of April 2026');
  });

  it('leaves nothing but ASCII', () => {
    expect(writtenToSpoken('☎ 你好 naïve', 'en-US')).toBe('naive');
  });
});
