import { describe, expect, it } from '@jest/globals';
import { parseTemplate, templateNames } from './parse-template.js';

describe('parseTemplate', () => {
  it('takes text and names apart', () => {
    expect(parseTemplate('For {{ people }} at {{time}}.').parts).toEqual([
      { text: 'For ' },
      { name: 'people' },
      { text: ' at ' },
      { name: 'time' },
      { text: '.' },
    ]);
    expect(templateNames('{{a}}{{ b }}')).toEqual(['a', 'b']);
  });

  it('tells what is no name', () => {
    expect(parseTemplate('{{ a b }} {{ x').broken).toEqual(['{{ a b }}', '{{ x']);
    expect(parseTemplate('{{}}').broken).toEqual(['{{}}']);
    expect(parseTemplate('a } b { c').broken).toEqual([]);
  });
});
