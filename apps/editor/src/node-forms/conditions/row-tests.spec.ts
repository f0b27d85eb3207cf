import { describe, expect, it } from '@jest/globals';
import { smallFlow } from '../../draft/small-flow.js';
import { expressionOf } from './condition.js';
import { readCondition } from './read-condition.js';
import { choiceOf, newRow, testsOf, withTest } from './row-tests.js';
import { subjectsOf } from './subjects.js';

const flow = {
  ...smallFlow(),
  variables: (['string', 'number', 'boolean', 'date', 'time', 'phone', 'list'] as const).map((type) => ({
    name: `a_${type}`,
    type,
    personal: false,
    handoff: false,
  })),
  calendars: [{ name: 'office', weekly: [], exceptions: [] }],
};
const { variables, always, calendars } = subjectsOf(flow);
const subjects = [...variables, ...always, ...calendars];

describe('the tests of a row', () => {
  it.each(subjects.map((subject) => [subject.name, subject] as const))(
    'of %s each make a row that can be read',
    (_, subject) => {
      for (const choice of testsOf(subject)) {
        const row = withTest(newRow(subject), choice, subject);
        expect(choiceOf(row)).toBe(choice);
        expect(readCondition(expressionOf({ join: 'all', rows: [row] }))?.rows).toEqual([row]);
      }
    },
  );

  it('keep the value where they can', () => {
    const [text, number] = variables;
    if (text === undefined || number === undefined) throw new Error('no variables');
    const is = { test: 'is' as const, name: text.name, with: { value: 'Ada' } };
    expect(withTest(is, 'not-contains', text)).toEqual({ test: 'contains', name: text.name, not: true, text: 'Ada' });
    const many = withTest({ test: 'is', name: number.name, with: { value: 4 } }, 'one-of', number);
    expect(withTest(many, 'more', number)).toEqual({ test: 'more', name: number.name, with: { value: 4 } });
  });

  it('never ask whether something is known that every call has', () => {
    expect(always.flatMap(testsOf)).not.toContain('known');
  });
});
