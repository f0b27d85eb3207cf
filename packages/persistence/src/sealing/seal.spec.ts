import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keyIdOf, open, seal, sealingKey } from './seal.js';
import { SealBrokenError, SealedWithOtherKeyError, SealingKeyError } from './sealing-errors.js';

const newKey = () => randomBytes(32).toString('base64');

describe('a key', () => {
  it.each([
    '',
    'short',
    randomBytes(31).toString('base64'),
    `${newKey()}x`,
    ` ,${newKey()}`,
    randomBytes(32).toString('hex'),
  ])('is refused when it is not 32 bytes in base64: %j', (text) => {
    const reading = () => sealingKey(text);
    expect(reading).toThrow(SealingKeyError);
    if (text.length > 8) expect(reading).not.toThrow(text);
  });

  it('cannot be read from what a log would print of it', () => {
    const text = newKey();
    const printed = inspect(sealingKey(text), { depth: 9 }) + JSON.stringify(sealingKey(text));
    expect(printed).not.toContain(text);
    expect(printed).not.toContain(Buffer.from(text, 'base64').toString('hex'));
  });
});

describe('what is sealed', () => {
  const key = sealingKey(newKey());

  it('opens to the same text, whatever it is, and shows nothing of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.string(), (text, context) => {
        const sealed = seal(key, text, context);
        expect(open(key, sealed, context)).toBe(text);
        expect(sealed).toMatch(/^v1\.[0-9a-f]{16}\.[\w-]+$/);
      }),
    );
    expect(seal(key, 'hunter2', 'a')).not.toBe(seal(key, 'hunter2', 'a'));
  });

  it('does not open in another place, nor after one character of it was changed', () => {
    const sealed = seal(key, 'hunter2', 'secret:crm');
    expect(() => open(key, sealed, 'secret:erp')).toThrow(SealBrokenError);
    const from = sealed.lastIndexOf('.') + 1;
    // The last character of base64 may hold bits that mean nothing.
    for (let i = from; i < sealed.length - 1; i += 1) {
      const other = sealed[i] === 'A' ? 'B' : 'A';
      expect(() => open(key, sealed.slice(0, i) + other + sealed.slice(i + 1), 'secret:crm')).toThrow(SealBrokenError);
    }
  });

  it('is told from garbage, which does not open', () => {
    fc.assert(
      fc.property(fc.string(), (garbage) => {
        expect(() => open(key, garbage, '')).toThrow(SealBrokenError);
        expect(() => open(key, `v1.${key.id}.${garbage}`, '')).toThrow(SealBrokenError);
      }),
    );
  });

  it('says so when another key is needed, and opens with a key that was added behind', () => {
    const [older, newer] = [newKey(), newKey()];
    const sealed = seal(sealingKey(older), 'hunter2', 'a');
    const opening = () => open(sealingKey(newer), sealed, 'a');
    expect(opening).toThrow(SealedWithOtherKeyError);
    expect(opening).toThrow(sealingKey(older).id);
    const both = sealingKey(`${newer},${older}`);
    expect(open(both, sealed, 'a')).toBe('hunter2');
    expect(keyIdOf(seal(both, 'hunter2', 'a'))).toBe(sealingKey(newer).id);
  });
});
