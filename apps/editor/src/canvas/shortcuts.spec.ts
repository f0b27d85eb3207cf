import { describe, expect, it } from '@jest/globals';
import { commandFor, matches, shortcuts, type PressedKey } from './shortcuts.js';

const key = (name: string, held: Partial<PressedKey> = {}): PressedKey => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('the keys of the canvas', () => {
  it('stand for one command each', () => {
    const all = shortcuts.flatMap(({ keys }) => [...keys]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('are heard with just the keys that belong to them', () => {
    expect(commandFor(key('d', { ctrlKey: true }), 'canvas')).toBe('duplicate');
    expect(commandFor(key('D', { metaKey: true }), 'canvas')).toBe('duplicate');
    expect(commandFor(key('d'), 'canvas')).toBeUndefined();
    expect(commandFor(key('G', { ctrlKey: true, shiftKey: true }), 'canvas')).toBe('ungroup');
    expect(commandFor(key('?', { shiftKey: true }), 'canvas')).toBe('help');
    expect(commandFor(key('+', { shiftKey: true }), 'canvas')).toBe('addNext');
    expect(commandFor(key('n', { altKey: true }), 'canvas')).toBeUndefined();
  });

  it('leave fields and the rest of the page their own keys', () => {
    expect(commandFor(key('n'), 'field')).toBeUndefined();
    expect(commandFor(key('?', { shiftKey: true }), 'field')).toBeUndefined();
    expect(commandFor(key('a', { ctrlKey: true }), 'field')).toBeUndefined();
    expect(commandFor(key('f', { ctrlKey: true }), 'field')).toBe('search');
    expect(commandFor(key('n'), 'page')).toBeUndefined();
    expect(commandFor(key('?', { shiftKey: true }), 'page')).toBe('help');
  });

  it('are left to the browser where its own events are better', () => {
    expect(commandFor(key('c', { ctrlKey: true }), 'canvas')).toBeUndefined();
    expect(matches(key('z', { ctrlKey: true }), 'Mod+Z')).toBe(true);
  });
});
