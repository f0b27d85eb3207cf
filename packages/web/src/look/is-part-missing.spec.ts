import { describe, expect, it } from '@jest/globals';
import { isPartMissing } from './is-part-missing.js';

describe('a part of a page', () => {
  it.each([
    'Failed to fetch dynamically imported module: https://baton.example/assets/FlowPage-1.js',
    'error loading dynamically imported module: https://baton.example/assets/FlowPage-1.js',
    'Importing a module script failed.',
    'Unable to preload CSS for /assets/FlowPage-1.css',
    "'text/html' is not a valid JavaScript MIME type.",
  ])('is missing: %s', (message) => expect(isPartMissing(message)).toBe(true));

  it('is not missing when it is broken', () =>
    expect(isPartMissing("Cannot read properties of undefined (reading 'id')")).toBe(false));
});
