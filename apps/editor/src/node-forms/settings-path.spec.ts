import { describe, expect, it } from '@jest/globals';
import { withSetting } from './settings-path.js';

describe('a setting changed by its path', () => {
  const settings = { prompt: { variants: ['a', 'b'], tone: 'neutral' }, other: { kept: true } };

  it('changes that value only', () => {
    const changed = withSetting(settings, ['prompt', 'variants', 1], 'c');
    expect(changed).toEqual({ prompt: { variants: ['a', 'c'], tone: 'neutral' }, other: { kept: true } });
    expect(changed.other).toBe(settings.other);
    expect(settings.prompt.variants).toEqual(['a', 'b']);
  });

  it('takes an element out of a list, and a field out of an object', () => {
    expect(withSetting(settings, ['prompt', 'variants', 0], undefined).prompt.variants).toEqual(['b']);
    expect(withSetting(settings, ['prompt'], undefined)).toEqual({ other: { kept: true } });
  });

  it('makes what is missing on the way', () => {
    expect(withSetting({}, ['ladders', 'silence', 0], 'x')).toEqual({ ladders: { silence: ['x'] } });
  });
});
