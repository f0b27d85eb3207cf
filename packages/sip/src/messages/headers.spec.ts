import { describe, expect, it } from '@jest/globals';
import { Headers } from './headers.js';
import { parseNameAddr, serializeNameAddr } from './name-addr.js';
import { parseUri, serializeUri } from './uri.js';

describe('Headers', () => {
  it('knows a header by any case and by its compact form, and writes the long one', () => {
    const headers = new Headers().add('f', '<sip:a@b>').add('CALL-id', '1').add('x-Baton-Call', '2');
    expect(headers.get('From')).toBe('<sip:a@b>');
    expect(headers.has('i')).toBe(true);
    expect([...headers].map(([name]) => name)).toEqual(['From', 'Call-ID', 'x-Baton-Call']);
  });

  it('keeps the order of lines, replaces at the place of the first, and puts before all', () => {
    const headers = new Headers().add('Route', 'a').add('To', 't').add('Route', 'b');
    expect(headers.getAll('route')).toEqual(['a', 'b']);
    headers.set('Route', 'c').prepend('Via', 'v');
    expect([...headers]).toEqual([
      ['Via', 'v'],
      ['Route', 'c'],
      ['To', 't'],
    ]);
  });

  it('splits lists at commas outside quotes and brackets', () => {
    const headers = new Headers().add('Contact', '"a, b" <sip:x@y;p=1,2>, <sip:z@y>').add('Contact', '<sip:w@y>');
    expect(headers.list('m')).toEqual(['"a, b" <sip:x@y;p=1,2>', '<sip:z@y>', '<sip:w@y>']);
  });

  it.each(['a\r\nVia: x', 'a\nb', 'a\rb', 'a\0b'])('refuses %j as a value', (value) => {
    expect(() => new Headers().add('X-A', value)).toThrow(expect.objectContaining({ code: 'HEADER_INJECTION' }));
  });

  it.each(['', 'X A', 'X:', 'X\r\n'])('refuses %j as a name', (name) => {
    expect(() => new Headers().add(name, 'v')).toThrow(expect.objectContaining({ code: 'HEADER_INJECTION' }));
  });

  it('reads a typed value anew after it changed', () => {
    const headers = new Headers().add('To', '<sip:a@b>');
    expect(headers.toTag).toBeUndefined();
    headers.set('To', '<sip:a@b>;tag=1');
    expect(headers.toTag).toBe('1');
  });
});

describe('parseUri', () => {
  it.each([
    'sip:alice@example.com',
    'sips:alice:secret@example.com:5061;transport=tcp;lr?subject=project%20x',
    'sip:+12125551212@[2001:db8::10]:5070',
    'sip:user;par=u%40example.net@example.com',
    'tel:+358-555-1234567;postd=pp22',
    'sip:example.com',
  ])('reads and writes %s', (text) => {
    expect(serializeUri(parseUri(text))).toBe(text);
  });

  it.each([
    '',
    'sip:',
    'alice@example.com',
    'sip:a b@c',
    'sip:@c',
    'sip:a@',
    'sip:a@b:70000',
    'sip:a@b:x',
    '<sip:a@b>',
    'sip:a%4@b',
  ])('refuses %j', (text) => {
    expect(() => parseUri(text)).toThrow(expect.objectContaining({ code: 'MALFORMED' }));
  });
});

describe('parseNameAddr', () => {
  it('gives parameters outside brackets to the header, inside to the URI', () => {
    const address = parseNameAddr('"A \\"B\\"" <sip:a@b;lr>;tag=7');
    expect(address.displayName).toBe('A "B"');
    expect([...address.uri.params]).toEqual([['lr', null]]);
    expect([...address.params]).toEqual([['tag', '7']]);
    expect(serializeNameAddr(address)).toBe('"A \\"B\\"" <sip:a@b;lr>;tag=7');
    expect(parseNameAddr('sip:a@b;tag=7').params.get('tag')).toBe('7');
  });
});
