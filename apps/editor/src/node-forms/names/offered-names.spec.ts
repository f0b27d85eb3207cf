import { describe, expect, it } from '@jest/globals';
import { smallFlow } from '../../draft/small-flow.js';
import { matchingNames, offeredNames } from './offered-names.js';

const names = offeredNames(smallFlow().variables);
const found = (typed: string) => matchingNames(names, typed).map(({ name }) => name);

describe('the names that are offered', () => {
  it('are the variables of the flow, then those of every flow', () => {
    expect(found('').slice(0, 2)).toEqual(['party', 'caller']);
  });

  it('are found by name and by label, in whatever case, the nearest first', () => {
    expect(found('PAR')).toEqual(['party']);
    expect(found('size')).toEqual(['party']);
    expect(found('d')[0]).toBe('dialled');
    expect(found('nothing like it')).toEqual([]);
  });
});
