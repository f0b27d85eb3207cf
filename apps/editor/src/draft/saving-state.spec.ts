import { describe, expect, it } from '@jest/globals';
import { nextSavingState, type SavingEvent, type SavingState } from './saving-state.js';

const after = (...events: SavingEvent[]): SavingState =>
  events.reduce(nextSavingState, { phase: 'saved', revision: 1 } as SavingState);

describe('where a draft stands', () => {
  it('is saved again with the revision that the api gave', () => {
    expect(after({ type: 'edited' }, { type: 'save-started' }, { type: 'save-succeeded', revision: 2 })).toEqual({
      phase: 'saved',
      revision: 2,
    });
  });

  it('is not saved when it was edited while it was on its way', () => {
    expect(
      after({ type: 'edited' }, { type: 'save-started' }, { type: 'edited' }, { type: 'save-succeeded', revision: 2 }),
    ).toEqual({ phase: 'changed', revision: 2 });
  });

  it('stays in conflict until the user decides, whatever is edited', () => {
    const conflict = after(
      { type: 'edited' },
      { type: 'save-started' },
      { type: 'save-conflicted' },
      { type: 'edited' },
    );
    expect(conflict).toEqual({ phase: 'conflict', revision: 1 });
    expect(nextSavingState(conflict, { type: 'save-started' })).toBe(conflict);
    expect(nextSavingState(conflict, { type: 'kept-mine', revision: 7 })).toEqual({ phase: 'changed', revision: 7 });
    expect(nextSavingState(conflict, { type: 'took-theirs', revision: 7 })).toEqual({ phase: 'saved', revision: 7 });
  });

  it('does not begin to save what is saved', () => {
    expect(after({ type: 'save-started' }).phase).toBe('saved');
  });
});
