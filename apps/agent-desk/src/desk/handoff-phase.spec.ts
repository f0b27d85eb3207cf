import { describe, expect, it } from '@jest/globals';
import { handoffFor, wayOf } from './handoff-for.js';
import { handoffPhase, wayThatAsks } from './handoff-phase.js';

const ended = { ...wayOf('attended'), outcome: 'no-answer', endedMs: 5 };

describe('where a handoff stands', () => {
  it('rings while a person is called, by any way', () => {
    for (const way of ['attended', 'bridge', 'refer'])
      expect(handoffPhase(handoffFor({ ways: [wayOf(way)] }))).toBe('ringing');
    expect(handoffPhase(handoffFor({ ways: [] }))).toBe('ringing');
  });

  it('rings nowhere while the caller leaves a message or books a call back', () => {
    for (const way of ['voicemail', 'callback'])
      expect(handoffPhase(handoffFor({ ways: [ended, wayOf(way)] }))).toBe('leaving');
    expect(handoffPhase(handoffFor({ ways: [wayOf('voicemail')], state: 'ended' }))).toBe('ended');
  });

  it('asks an agent only while the attended way goes on', () => {
    const asking = { ...wayOf('attended'), startedMs: 7 };
    expect(wayThatAsks(handoffFor({ ways: [ended, asking] }))).toBe(asking);
    expect(wayThatAsks(handoffFor({ ways: [ended] }))).toBeUndefined();
    expect(wayThatAsks(handoffFor({ ways: [ended, wayOf('bridge')] }))).toBeUndefined();
    expect(wayThatAsks(handoffFor({ ways: [asking], state: 'connected' }))).toBeUndefined();
  });
});
