import { expect, it } from '@jest/globals';
import { dialLink } from './dial-link.js';

it('dials what is a telephone number, however it is written', () => {
  expect(dialLink('+44 (0)1632 960-000')).toBe('tel:+4401632960000');
  expect(dialLink('100')).toBe('tel:100');
});

it.each([null, '', 'anonymous', '12', '100;phone-context=evil', '+', '1'.repeat(21)])('does not dial %j', (number) => {
  expect(dialLink(number)).toBeNull();
});
