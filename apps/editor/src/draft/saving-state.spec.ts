import { describe, expect, it } from '@jest/globals';
import { isSafe, isSaved, type SavingFacts, savingStateOf } from './saving-state.js';

const good: SavingFacts = {
  connected: true,
  unsent: false,
  kept: true,
  refusal: null,
  readable: true,
  revision: 3,
};
const state = (facts: Partial<SavingFacts>) => savingStateOf({ ...good, ...facts });

describe('where a draft stands', () => {
  it('is said by what matters most', () => {
    expect(state({})).toEqual({ phase: 'saved', revision: 3 });
    expect(state({ unsent: true }).phase).toBe('saving');
    expect(state({ readable: false }).phase).toBe('incomplete');
    expect(state({ unsent: true, readable: false }).phase).toBe('saving');
    expect(state({ connected: false, unsent: true })).toMatchObject({ phase: 'offline', unsent: true, kept: true });
    expect(state({ connected: false, refusal: 'gone' })).toMatchObject({ phase: 'refused', why: 'gone' });
  });

  it('lets a page be closed without a question only when nothing waits', () => {
    expect(isSafe(state({}))).toBe(true);
    expect(isSafe(state({ connected: false }))).toBe(true);
    expect(isSafe(state({ readable: false }))).toBe(true);
    for (const facts of [{ unsent: true }, { connected: false, unsent: true }, { refusal: 'gone' as const }]) {
      expect(isSafe(state(facts))).toBe(false);
    }
    expect(isSaved(state({ readable: false }))).toBe(false);
  });
});
