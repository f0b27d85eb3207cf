import { describe, expect, it } from '@jest/globals';
import { speaksLanguage, textsOf } from '../texts/texts-of.js';
import { renderTemplate } from './render-template.js';
import { spokenValue } from './spoken-value.js';

const texts = textsOf('en-US');
const render = (template: string, values: Record<string, string> = {}) =>
  renderTemplate(template, (name) => values[name], texts);

describe('templates', () => {
  it('put values in, and close the hole of one that is not known', () => {
    expect(render('Hello {{ name }}, welcome.', { name: 'Ann' })).toBe('Hello Ann, welcome.');
    expect(render('Hello {{ name }}, welcome.')).toBe('Hello, welcome.');
  });

  it('close the holes of several, and leave the spaces that a language writes', () => {
    expect(render('Hello {{ a }} {{ b }}, so.')).toBe('Hello, so.');
    expect(render('{{ a }} Hello  {{ b }}')).toBe('Hello');
    expect(render('Bonjour {{ a }} ! Ça va ?')).toBe('Bonjour ! Ça va ?');
    expect(render('Ready{{ a }}: go.')).toBe('Ready: go.');
  });

  it('say one minute and two minutes', () => {
    expect(render('{{ n }} minutes', { n: '1' })).toBe('1 minute');
    expect(render('{{ n }} minutes', { n: '2' })).toBe('2 minutes');
    expect(render('{{ n }} constructors', { n: '1' })).toBe('1 constructors');
  });

  it('put in no template of a template', () => {
    expect(render('{{ a }}', { a: '{{ b }}', b: 'x' })).toBe('{{ b }}');
  });
});

describe('values as they are said', () => {
  it.each([
    ['2026-11-27', 'date', 'Friday the 27th of November'],
    ['2024-02-29', 'date', 'Thursday the 29th of February'],
    ['2026-12-01', 'date', 'Tuesday the 1st of December'],
    ['2026-12-11', 'date', 'Friday the 11th of December'],
    ['2026-12-22', 'date', 'Tuesday the 22nd of December'],
    ['2026-02-30', 'date', '2026-02-30'],
    ['19:30', 'time', '7:30 pm'],
    ['00:05', 'time', '12:05 am'],
    ['12:00', 'time', '12 pm'],
    ['+44 20 79', 'phone', '4 4 2 0 7 9'],
    [4, 'number', '4'],
    [2.5, 'number', '2.5'],
    [0.1 + 0.2, 'number', '0.3'],
    [true, 'boolean', 'yes'],
    ['1234', 'string', '1 2 3 4'],
    ['["soup"]', 'list', 'soup'],
    ['["soup","fish","cake"]', 'list', 'soup, fish and cake'],
    ['["2026-11-27","19:30"]', 'list', 'Friday the 27th of November and 7:30 pm'],
    ['[]', 'list', ''],
    ['no list', 'list', 'no list'],
  ] as const)('%s (%s) is %s', (value, type, spoken) => {
    expect(spokenValue(value, type, texts)).toBe(spoken);
  });
});

describe('values as they are said in French', () => {
  it.each([
    ['2026-11-27', 'date', 'vendredi 27 novembre'],
    ['2026-12-01', 'date', 'mardi 1er décembre'],
    ['2027-03-05', 'date', 'vendredi 5 mars'],
    ['19:30', 'time', '19 heures 30'],
    ['01:00', 'time', '1 heure'],
    ['00:05', 'time', '0 heure 5'],
    [2.5, 'number', '2,5'],
    [false, 'boolean', 'non'],
    ['["soupe","poisson"]', 'list', 'soupe et poisson'],
  ] as const)('%s (%s) is %s', (value, type, spoken) => {
    expect(spokenValue(value, type, textsOf('fr-FR'))).toBe(spoken);
  });
});

describe('the texts of a language', () => {
  it('are chosen by the first part of its tag, English for others', () => {
    expect(textsOf('fr-CA')).toBe(textsOf('FR'));
    expect(textsOf('de-DE')).toBe(textsOf('en-GB'));
    expect(textsOf('constructor')).toBe(textsOf('en'));
    expect([speaksLanguage('fr-BE'), speaksLanguage('de'), speaksLanguage('toString')]).toEqual([true, false, false]);
  });

  it('say singular after one', () => {
    const french = (n: string) => renderTemplate('{{ n }} minutes', () => n, textsOf('fr'));
    expect([french('1'), french('2')]).toEqual(['1 minute', '2 minutes']);
  });
});
