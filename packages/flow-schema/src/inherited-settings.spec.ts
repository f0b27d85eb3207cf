import { describe, expect, it } from '@jest/globals';
import { inheritedSettings } from './inherited-settings.js';

describe('inheritedSettings', () => {
  const flow = {
    defaults: { noInputMs: 7_000, reprompts: 1, ringMs: 10_000 },
    groups: [{ id: 'booking', label: '', conversation: { reprompts: 3, bargeInByVoice: false } }],
  };

  it('takes the nearest value and says where it is from', () => {
    const settings = inheritedSettings(flow, { group: 'booking', conversation: { noInputMs: 9_000 } });
    expect(settings.noInputMs).toEqual({ value: 9_000, from: 'node' });
    expect(settings.reprompts).toEqual({ value: 3, from: 'group' });
    expect(settings.bargeInByVoice).toEqual({ value: false, from: 'group' });
    expect(settings.ringMs).toEqual({ value: 10_000, from: 'flow' });
    expect(settings.referMs).toEqual({ value: 30_000, from: 'default' });
  });

  it('passes over a group that is not there', () => {
    expect(inheritedSettings(flow, { group: 'gone', conversation: {} }).reprompts).toEqual({ value: 1, from: 'flow' });
  });
});
