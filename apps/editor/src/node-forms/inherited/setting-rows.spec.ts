import { describe, expect, it } from '@jest/globals';
import { DEFAULT_SETTINGS } from '@baton/flow-schema';
import { flowSettings, settingBounds, settingKind, type SettingKey } from './setting-rows.js';

describe('the inherited settings', () => {
  it('can each be set for the whole flow', () => {
    expect([...flowSettings].sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
  });

  it('have bounds that their usual values lie in', () => {
    for (const key of Object.keys(DEFAULT_SETTINGS) as SettingKey[]) {
      const value = DEFAULT_SETTINGS[key];
      if (typeof value !== 'number') continue;
      const { min, max } = settingBounds(key);
      expect([key, min <= value && value <= max]).toEqual([key, true]);
      expect(['time', 'count']).toContain(settingKind(key));
    }
  });
});
