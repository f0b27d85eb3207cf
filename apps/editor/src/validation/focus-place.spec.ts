import { describe, expect, it } from '@jest/globals';
import { nearestPlace, placeOfProblem } from './focus-place.js';

const problem = (path: (string | number)[]) => ({ code: 'x', severity: 'error' as const, path, message: '' });

describe('the field of a problem', () => {
  it('is the nearest around its place, else one inside of it', () => {
    const places = ['rules', 'rules/0', 'rules/1', 'rules/1/label', 'rules/10/condition'];
    expect(nearestPlace(places, ['rules', 1, 'condition'])).toBe('rules/1');
    expect(nearestPlace(places, ['rules', 10])).toBe('rules');
    expect(nearestPlace(['cascade/0/way'], ['cascade'])).toBe('cascade/0/way');
    expect(nearestPlace(places, ['url'])).toBeUndefined();
    expect(nearestPlace(places, [])).toBeUndefined();
  });

  it('lies in the settings of its node', () => {
    expect(placeOfProblem(problem(['nodes', 3, 'settings', 'url']))).toEqual(['url']);
    expect(placeOfProblem(problem(['nodes', 3]))).toEqual([]);
    expect(placeOfProblem(problem(['calendars', 0]))).toEqual([]);
  });
});
