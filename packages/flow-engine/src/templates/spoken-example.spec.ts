import { describe, expect, it } from '@jest/globals';
import type { Variable } from '@baton/flow-schema';
import { spokenExample } from './spoken-example.js';

const variable = (name: string, type: Variable['type'], label?: string): Variable => ({
  name,
  type,
  personal: false,
  handoff: false,
  ...(label === undefined ? {} : { label }),
});
const variables = [
  variable('people', 'number'),
  variable('day', 'date'),
  variable('guest_name', 'string'),
  variable('dish', 'string', 'Dish of the day'),
];
const said = (template: string, language = 'en-GB') => spokenExample(template, { language, variables });

describe('a prompt as it could be heard', () => {
  it('has a value of each variable’s type, said as in a call', () => {
    expect(said('A table for {{ people }} on {{ day }}.')).toBe('A table for 4 on Friday the 27th of November.');
    expect(said('Le {{ day }}.', 'fr-FR')).toBe('Le vendredi 27 novembre.');
  });

  it('says a text by what it is called', () => {
    expect(said('{{ guest_name }} takes the {{ dish }}')).toBe('guest name takes the Dish of the day');
  });

  it('knows the names of every flow, and leaves out what nothing is called', () => {
    expect(said('It is {{ now }} {{ nobody }}.')).toBe('It is 10 am.');
    expect(said('{{ constructor }}So')).toBe('So');
  });
});
