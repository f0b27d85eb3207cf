import { describe, expect, it } from '@jest/globals';
import { dialledNumber } from './dialled-number.js';

describe('the dialled number', () => {
  it.each([
    ['sip:1000@127.0.0.1:5060', '1000'],
    ['sip:+44-20-7946.0018@example.com;user=phone', '+442079460018'],
    ['sip:restaurant.bookings@example.com', 'restaurant.bookings'],
    ['sip:%2B4420@example.com', '+4420'],
    ['sip:+4420;phone-context=example.com@example.com', '+4420'],
    ['sip:example.com', ''],
  ])('of %s is %s', (uri, number) => {
    expect(dialledNumber(uri)).toBe(number);
  });
});
