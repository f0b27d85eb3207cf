import { describe, expect, it } from '@jest/globals';
import { languages } from '../language/language.js';
import { english } from './problem-texts-en.js';
import { french } from './problem-texts-fr.js';
import { problemWords } from './problem-words.js';

/** What the spec needs of Node, of which the package itself knows nothing. */
interface FileSystem {
  readFileSync: (file: URL, encoding: 'utf8') => string;
}
const nodeFs = 'node:fs';
const { readFileSync } = (await import(nodeFs)) as FileSystem;
const document = JSON.parse(readFileSync(new URL('../../../api-client/openapi.json', import.meta.url), 'utf8')) as {
  components: { schemas: { Problem: { properties: { code: { enum: string[] } } } } };
};
const codes = document.components.schemas.Problem.properties.code.enum;

describe('what the api refuses', () => {
  it('is told by codes that its description lists', () => expect(codes.length).toBeGreaterThan(50));

  describe.each(languages)('in %s', (language) => {
    it.each(codes)('%s has words', (code) => expect(problemWords(code, undefined, language)).toMatch(/\.$/));
    it('has finer words where the api says why', () =>
      expect(problemWords('weak-password', 'too-short', language)).not.toBe(
        problemWords('weak-password', 'something new', language),
      ));
    it('is left to the api where its code is not known', () => {
      expect(problemWords('brand-new', undefined, language)).toBeUndefined();
      expect(problemWords('constructor', undefined, language)).toBeUndefined();
    });
  });

  it('has words in one language that it has in the other, and none for codes that are gone', () => {
    expect(Object.keys(french)).toEqual(Object.keys(english));
    expect(Object.keys(english).filter((key) => !codes.includes(key.split('.')[0] ?? ''))).toEqual([]);
  });
});
