import { describe, expect, it } from '@jest/globals';
import { choiceSchema } from '@baton/flow-schema';
import { freeKeys, newChoice } from './choice-list.js';

const choice = (id: string, key?: string) => choiceSchema.parse({ id, ...(key === undefined ? {} : { key }) });

describe('a new way on', () => {
  it('has an id that none has', () => {
    expect(newChoice([]).id).toBe('choice-1');
    expect(newChoice([choice('choice-2')]).id).toBe('choice-3');
    expect(choiceSchema.safeParse(newChoice([])).success).toBe(true);
  });

  it('has the next free key in a menu by keys, and none in one by voice', () => {
    expect(newChoice([choice('a', '1'), choice('b', '2')]).key).toBe('3');
    expect(newChoice([choice('a')]).key).toBeUndefined();
  });

  it('may have its own key, and those that no other has', () => {
    expect(freeKeys([choice('a', '1'), choice('b', '#')], '1')).toEqual([...'1234567890*']);
  });
});
