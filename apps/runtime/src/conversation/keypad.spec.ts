import { describe, expect, it } from '@jest/globals';
import { Keypad, type KeypadRequest } from './keypad.js';

const request = (settings: Partial<KeypadRequest> = {}): KeypadRequest => ({
  immediate: [],
  maxDigits: 4,
  interDigitMs: 3_000,
  endKey: '#',
  ...settings,
});

describe('the keypad', () => {
  it('answers at once by an immediate key', () => {
    expect(new Keypad(request({ immediate: ['0'] })).press('0')).toBe('0');
  });

  it('takes an immediate key for a digit once digits are being typed', () => {
    const keypad = new Keypad(request({ immediate: ['0'] }));
    expect(keypad.press('1')).toBeUndefined();
    expect(keypad.press('0')).toBeUndefined();
    expect(keypad.press('#')).toBe('10');
  });

  it('is complete with the last digit that is wanted', () => {
    const keypad = new Keypad(request({ maxDigits: 2 }));
    expect(keypad.press('1')).toBeUndefined();
    expect(keypad.press('2')).toBe('12');
  });

  it('is complete after a pause, which begins anew with every digit', () => {
    const keypad = new Keypad(request());
    keypad.press('1');
    expect(keypad.tick(2_980)).toBeUndefined();
    keypad.press('2');
    expect(keypad.tick(2_980)).toBeUndefined();
    expect(keypad.tick(20)).toBe('12');
    expect(keypad.collecting).toBe(false);
  });

  it('gives the single key where no digits are expected', () => {
    expect(new Keypad(request({ maxDigits: 0 })).press('7')).toBe('7');
  });

  it('has no end key when there is none', () => {
    const keypad = new Keypad(request({ endKey: null, maxDigits: 3 }));
    keypad.press('1');
    expect(keypad.press('#')).toBeUndefined();
    expect(keypad.press('2')).toBe('1#2');
  });
});
