import { describe, expect, it } from '@jest/globals';
import { restaurantFlow } from '@baton/flow-schema';
import { addTestCase, changeTestCase, duplicateTestCase, removeTestCase } from './test-case-edits.js';

const [first, second] = restaurantFlow.testCases;
if (first === undefined || second === undefined) throw new Error('the sample has test cases');
const flow = { ...restaurantFlow, testCases: [first, second] };
const ids = ({ testCases }: typeof flow) => testCases.map(({ id }) => id);

describe('edits of test cases', () => {
  it('add under an id that nothing has', () => {
    const twice = addTestCase(first)(addTestCase(first)(flow));
    expect(new Set(ids(twice)).size).toBe(4);
    expect(twice.testCases[3]).toMatchObject({ name: first.name, steps: first.steps });
  });

  it('change, copy and remove one, and leave the others as they are', () => {
    expect(changeTestCase({ ...first, name: 'Other' })(flow).testCases.map(({ name }) => name)).toEqual([
      'Other',
      second.name,
    ]);
    expect(duplicateTestCase(first.id, 'Copy')(flow).testCases.map(({ name }) => name)).toEqual([
      first.name,
      'Copy',
      second.name,
    ]);
    expect(ids(removeTestCase(first.id)(flow))).toEqual([second.id]);
  });
});
