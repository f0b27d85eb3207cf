import { diffWordsWithSpace } from 'diff';

export interface TextPart {
  kind: 'same' | 'gone' | 'come';
  text: string;
}

/**
 * What went and what came between two texts. Changed words with nothing but white space between them are one change, so
 * that it reads as a phrase for a phrase.
 */
export function textParts(before: string, after: string): TextPart[] {
  const parts: TextPart[] = [];
  let gone = '';
  let come = '';
  const end = () => {
    if (gone !== '') parts.push({ kind: 'gone', text: gone });
    if (come !== '') parts.push({ kind: 'come', text: come });
    gone = '';
    come = '';
  };
  const differences = diffWordsWithSpace(before, after);
  for (const [index, { added, removed, value }] of differences.entries()) {
    const isLast = index === differences.length - 1;
    if (removed) gone += value;
    else if (added) come += value;
    else if (value.trim() === '' && gone + come !== '' && !isLast) {
      gone += value;
      come += value;
    } else {
      end();
      parts.push({ kind: 'same', text: value });
    }
  }
  end();
  return parts;
}
