import { describe, expect, it } from '@jest/globals';
import { type FlowDefinition, restaurantFlow } from '@baton/flow-schema';
import { conditionWords } from './condition-words.js';

const flow: FlowDefinition = {
  ...restaurantFlow,
  calendars: [{ name: 'hours', label: 'Opening hours', weekly: [], exceptions: [] }],
};

describe('a condition', () => {
  it.each([
    ['true', 'Always true.'],
    ['open.hours', 'Opening hours is open now'],
    ['!open.hours', 'Opening hours is closed now'],
    ['party_size > 8', 'Number of people is more than 8'],
    ['party_size > 8 || weekday == "friday"', 'Number of people is more than 8 or The day of the week is friday'],
    ['now > "18:00"', 'The time now is after 18:00'],
    ['nobody_knows == "x"', 'nobody_knows is x'],
  ])('%s is said as %s', (expression, said) => expect(conditionWords(expression, flow)).toBe(said));

  it.each(['party_size > 8 && (weekday == "friday" || open.hours)', 'party_size >'])(
    'that rows cannot show stays as it is written: %s',
    (expression) => expect(conditionWords(expression, flow)).toBe(expression),
  );
});
