import { describe, expect, it } from '@jest/globals';
import { restaurantFlow, testStepSchema } from '@baton/flow-schema';
import { asKind, fieldText, stepForms, stepKinds, withField } from './step-forms.js';
import { stepWords } from './step-words.js';

describe('the forms of steps', () => {
  it('begin each kind with a step that a test case can have, in words', () => {
    for (const kind of stepKinds) {
      expect(testStepSchema.safeParse(stepForms[kind].fresh).success).toBe(true);
      expect(stepWords(stepForms[kind].fresh, restaurantFlow)).not.toBe('');
    }
    expect(stepKinds.length).toBe(testStepSchema.options.length);
  });

  it('set every field to what it shows and leave the step as it is', () => {
    const steps = restaurantFlow.testCases.flatMap(({ steps: each }) => each);
    for (const step of steps) {
      for (const field of stepForms[step.step].fields) {
        if (step.step === 'expect-handoff' && field.key === 'context') continue;
        expect([step, withField(step, field, fieldText(step, field))]).toEqual([step, step]);
      }
    }
  });

  it('take no text that a field cannot have', () => {
    const [keys] = stepForms['caller-presses'].fields;
    const [seconds] = stepForms['time-passes'].fields;
    if (keys === undefined || seconds === undefined) throw new Error('both have fields');
    expect(withField({ step: 'caller-presses', keys: '1' }, keys, 'one')).toBeNull();
    expect(withField({ step: 'time-passes', ms: 1 }, seconds, '')).toBeNull();
    expect(withField({ step: 'time-passes', ms: 1 }, seconds, '2,5')).toEqual({ step: 'time-passes', ms: 2_500 });
  });

  it('keep what two kinds have in common', () => {
    expect(asKind({ step: 'caller-says', text: 'Yes', heard: 'unsurely' }, 'caller-interrupts')).toMatchObject({
      step: 'caller-interrupts',
      text: 'Yes',
    });
  });
});
